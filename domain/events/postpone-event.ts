import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { ExplainedMove } from "./event-input"
import { mayPostponeEvent } from "./policy"
import { storeCalendarEntry } from "./store-calendar-entry"

/** Not on that day, and no other is known yet: the old one stays on its page, struck. Refuses:
 * changed-meanwhile (also when it is over). */
export function postponeEvent(editor: Editor, { id, version, stateNote }: ExplainedMove) {
  return transaction(async (tx) => {
    const now = await clockNow(tx)
    const event = await tx.event.findUnique({ where: { id }, select: { state: true, overAt: true } })
    const isOver = event?.overAt != null && event.overAt <= now
    if (!event || !mayPostponeEvent(editor, { ...event, isOver })) return refuse("changed-meanwhile")
    const postponed = await tx.event.updateMany({
      where: { id, version, state: "published" },
      data: {
        state: "postponed",
        stateNote,
        updatedAt: now,
        version: { increment: 1 },
        sequence: { increment: 1 },
      },
    })
    if (postponed.count === 0) return refuse("changed-meanwhile")
    await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.postponed", id)
    return ok({ id })
  })
}
