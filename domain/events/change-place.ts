import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line, paragraphs, webAddress } from "@/lib/text"
import { accessChoice } from "./event-input"
import { storeCalendarEntries } from "./store-calendar-entry"

export const placeForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().pipe(z.int32()),
  address: line(240),
  country: line(80),
  url: webAddress,
  access: accessChoice,
  accessNote: paragraphs(600),
})

/**
 * What is known about a place. Every event there shows its access facts; those that have not been yet and stood at its
 * old address come along to the new one, and subscribers hear of it. Refuses: changed-meanwhile.
 */
export function changePlace(editor: Editor, { id, version, ...input }: z.infer<typeof placeForm>) {
  return transaction(async (tx) => {
    const before = await tx.place.findUnique({ where: { id }, select: { address: true, country: true } })
    const changed = await tx.place.updateMany({
      where: { id, version },
      data: { ...input, version: { increment: 1 } },
    })
    if (!before || changed.count === 0) return refuse("changed-meanwhile")
    const { address, country } = input
    if (before.address !== address || before.country !== country) {
      const now = await clockNow(tx)
      const there = { placeId: id, address: before.address, country: before.country }
      const moved = { address, country, version: { increment: 1 }, updatedAt: now }
      await tx.event.updateMany({ where: { ...there, state: "draft" }, data: moved })
      const listed = await tx.event.updateManyAndReturn({
        where: { ...there, state: { in: ["published", "postponed"] }, overAt: { gt: now } },
        data: { ...moved, sequence: { increment: 1 } },
        select: { id: true },
      })
      await storeCalendarEntries(
        tx,
        listed.map((event) => event.id),
      )
    }
    await recordEntry(tx, editor, "place.changed", id)
    return ok({ id })
  })
}
