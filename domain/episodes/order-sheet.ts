import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"
import { isSameSet, type Order } from "./order-mentions"
import { sheetOrder } from "./read-sheet"

/**
 * Puts guests, what is read out and the host's own lines in the order of the day. What the page showed stands for its
 * version. Refuses: no-such-episode, changed-meanwhile.
 */
export function orderSheet(editor: Editor, { number, from, to }: { number: number } & Order) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    const now = await sheetOrder(tx, episode.id)
    if (now.join() !== from.join() || !isSameSet(from, to)) return refuse("changed-meanwhile")
    await tx.episode.update({ where: { id: episode.id }, data: { sheetOrder: to } })
    await recordEntry(tx, editor, "episode.sheet-ordered", episode.id)
    return ok({ number })
  })
}
