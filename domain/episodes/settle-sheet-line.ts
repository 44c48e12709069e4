import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"

type OnLine = { number: number; id: string; do: "settle" | "reopen" | "remove" }

/** A question is settled before the day, open again, or a line is taken off. Refuses: no-such-episode, no-such-line. */
export function settleSheetLine(editor: Editor, { number, id, do: what }: OnLine) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    const where = { id, episodeId: episode.id }
    const changed =
      what === "remove"
        ? await tx.sheetLine.deleteMany({ where })
        : await tx.sheetLine.updateMany({ where, data: { isDone: what === "settle" } })
    if (changed.count === 0) return refuse("no-such-line")
    await recordEntry(tx, editor, "episode.line-changed", episode.id)
    return ok({ number })
  })
}
