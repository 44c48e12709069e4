import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"

/** A skipped one takes place after all, with the seats that it had. Refuses: no-such-episode, changed-meanwhile. */
export function bringBackEpisode(editor: Editor, { number, version }: { number: number; version: number }) {
  return transaction(async (tx) => {
    const before = await lockEpisode(tx, number)
    if (!before) return refuse("no-such-episode")
    if (before.version !== version || !before.isSkipped)
      return refuse("changed-meanwhile", { version: before.version })
    await tx.episode.update({
      where: { id: before.id },
      data: { skippedAt: null, version: { increment: 1 } },
    })
    await recordEntry(tx, editor, "episode.brought-back", before.id)
    return ok({ number })
  })
}
