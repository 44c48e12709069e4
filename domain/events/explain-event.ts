import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { ExplainedMove } from "./event-input"
import { mayExplainEvent } from "./policy"
import { storeCalendarEntry } from "./store-calendar-entry"

/**
 * Says, or says better, why an event does not take place as it was announced. Of what is cancelled, this and the recap
 * are all that still changes. Refuses: not-found (it takes place as announced), changed-meanwhile.
 */
export function explainEvent(editor: Editor, { id, version, stateNote }: ExplainedMove) {
  return transaction(async (tx) => {
    const before = await tx.event.findUnique({
      where: { id },
      select: { state: true, movedFromLocal: true },
    })
    const hasMoved = before?.movedFromLocal != null
    if (!before || !mayExplainEvent(editor, { ...before, hasMoved })) return refuse("not-found")
    const explained = await tx.event.updateMany({
      where: { id, version, state: before.state },
      data: {
        stateNote,
        updatedAt: await clockNow(tx),
        version: { increment: 1 },
        sequence: { increment: 1 },
      },
    })
    if (explained.count === 0) return refuse("changed-meanwhile")
    await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.explained", id)
    return ok({ id })
  })
}
