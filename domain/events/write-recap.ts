import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { Recap } from "./event-input"
import { mayWriteRecap } from "./policy"
import { storeCalendarEntry } from "./store-calendar-entry"

/**
 * What came of an event that is over or was cancelled, and the episode that covered it. An empty one takes it away.
 * Refuses: not-found (it is still to come, or not public), no-such-episode, changed-meanwhile.
 */
export function writeRecap(editor: Editor, { id, version, recap, coveredBy }: Recap) {
  return transaction(async (tx) => {
    const now = await clockNow(tx)
    const event = await tx.event.findUnique({ where: { id }, select: { state: true, overAt: true } })
    const isOver = event?.overAt != null && event.overAt <= now
    if (!event || !mayWriteRecap(editor, { ...event, isOver })) return refuse("not-found")
    const episode =
      coveredBy === undefined
        ? null
        : await tx.episode.findUnique({ where: { number: coveredBy }, select: { id: true } })
    if (coveredBy !== undefined && !episode) return refuse("no-such-episode")
    const written = await tx.event.updateMany({
      where: { id, version, state: event.state },
      data: {
        recap,
        coveredById: episode?.id ?? null,
        updatedAt: now,
        version: { increment: 1 },
        sequence: { increment: 1 },
      },
    })
    if (written.count === 0) return refuse("changed-meanwhile")
    await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.recapped", id)
    return ok({ id })
  })
}
