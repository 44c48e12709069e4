import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { freeSeats } from "@/domain/episodes/queries"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

type Prepared = { contact: { id: string; name: string; email: string }; seatIds: string[]; sentence: string }

/** An invitation with its offered seats, in the caller's transaction. An offer holds no seat. Refuses: seat-gone { free }. */
export async function prepareInvitation(
  tx: Transaction,
  editor: Editor,
  { contact, seatIds, sentence }: Prepared,
) {
  const { show } = await currentSettings(tx)
  const free = await freeSeats(tx, show.leadDays, 50)
  const seats = free.filter((seat) => seatIds.includes(seat.id))
  if (seats.length === 0 || seats.length !== seatIds.length) return refuse("seat-gone", { free })
  const id = newId()
  await tx.invitation.create({
    data: {
      id,
      contactId: contact.id,
      // It stands on the show's page one day: never a part of an address.
      guestName: contact.name || "A guest",
      sentence,
      invitedById: editor.memberId,
      createdAt: await clockNow(tx),
    },
  })
  await tx.seatOffer.createMany({ data: seats.map((seat) => ({ invitationId: id, seatId: seat.id })) })
  await recordEntry(tx, editor, "invitation.prepared", id)
  return ok({ id, seats })
}
