import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { isViolationOf, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { columnsOf } from "./draft-event"
import type { EventInput } from "./event"
import { setInvolvement } from "./set-involvement"
import { storeCalendarEntry } from "./store-calendar-entry"

/**
 * Changes an event, public or not; a public one raises its SEQUENCE (RFC 5545, 3.8.7.4) so that subscribers see it.
 * Refuses: changed-meanwhile, no-such-member, still-public (a public event cannot lose its value, its zone or the name
 * that stands for it).
 */
export async function editEvent(editor: Editor, edit: EventEdit) {
  try {
    return await writeEdit(editor, edit)
  } catch (error) {
    if (isViolationOf(error, "public event needs an involvement")) return refuse("still-public")
    throw error
  }
}

type EventEdit = EventInput & { id: string; version: number }

function writeEdit(editor: Editor, { id, version, ...input }: EventEdit) {
  return transaction(async (tx) => {
    const before = await tx.event.findUnique({ where: { id }, select: { state: true } })
    if (!before || before.state === "cancelled") return refuse("not-found")
    const isPublic = before.state !== "draft"
    if (isPublic && (!input.audienceValue || !input.zone)) return refuse("still-public")
    const written = await tx.event.updateMany({
      where: { id, version, state: before.state },
      data: {
        ...columnsOf(input),
        version: { increment: 1 },
        updatedAt: await clockNow(tx),
        ...(isPublic && { sequence: { increment: 1 } }),
      },
    })
    if (written.count === 0) return refuse("changed-meanwhile")
    const involved = await setInvolvement(tx, id, input)
    if (!involved.ok) return involved
    if (isPublic) await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.edited", id)
    return ok({ id })
  })
}
