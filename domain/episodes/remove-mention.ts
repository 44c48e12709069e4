import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"

/** It was not mentioned after all. Refuses: no-such-episode, no-such-mention. */
export function removeMention(editor: Editor, { number, id }: { number: number; id: string }) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    const removed = await tx.mention.deleteMany({ where: { id, episodeId: episode.id } })
    if (removed.count === 0) return refuse("no-such-mention")
    await recordEntry(tx, editor, "episode.mention-removed", episode.id)
    return ok({ number })
  })
}
