import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { fromLocalTime } from "@/lib/zone"
import type { NewDate } from "./event-input"
import { movedFrom } from "./moved-from"
import { mayGiveNewDate } from "./policy"
import { storeCalendarEntry } from "./store-calendar-entry"

/**
 * What was postponed has a day again and is public with it; the day that was announced first stays beside it, struck.
 * The time is wall time in the event's own zone. Refuses: not-found, changed-meanwhile.
 */
export function giveNewDate(editor: Editor, { id, version, stateNote, ...when }: NewDate) {
  return transaction(async (tx) => {
    const before = await tx.event.findUnique({
      where: { id },
      select: { state: true, startsLocal: true, isAllDay: true, movedFromLocal: true },
    })
    if (!before) return refuse("not-found")
    if (!mayGiveNewDate(editor, before)) return refuse("changed-meanwhile")
    const after = { startsLocal: fromLocalTime(when.startsLocal), isAllDay: when.isAllDay }
    const moved = await tx.event.updateMany({
      where: { id, version, state: "postponed" },
      data: {
        ...after,
        endsLocal: when.endsLocal ? fromLocalTime(when.endsLocal) : null,
        movedFromLocal: movedFrom(before, after, false),
        state: "published",
        stateNote,
        updatedAt: await clockNow(tx),
        version: { increment: 1 },
        sequence: { increment: 1 },
      },
    })
    if (moved.count === 0) return refuse("changed-meanwhile")
    await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.moved", id)
    return ok({ id })
  })
}
