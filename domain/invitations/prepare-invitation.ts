import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { oneOfEach } from "@/domain/episodes/episode"
import { freeSeats } from "@/domain/episodes/queries"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { namelessGuest } from "./invitation"

type Prepared = {
  contact: { id: string; name: string; email: string }
  seatIds: string[]
  sentence: string
  knownFrom?: string
}

/** An invitation with its offered seats, in the caller's transaction. An offer holds no seat. Refuses: seat-gone { free }. */
export async function prepareInvitation(
  tx: Transaction,
  editor: Editor,
  { contact, seatIds, sentence, knownFrom = "" }: Prepared,
) {
  const seats = await seatsFor(tx, seatIds)
  if (!seats.ok) return seats
  const id = newId()
  await tx.invitation.create({
    data: {
      id,
      contactId: contact.id,
      // It stands on the show's page one day: never a part of an address.
      guestName: contact.name || namelessGuest,
      sentence,
      knownFrom,
      invitedById: editor.memberId,
      createdAt: await clockNow(tx),
    },
  })
  await tx.seatOffer.createMany({ data: seats.value.map((seat) => ({ invitationId: id, seatId: seat.id })) })
  await recordEntry(tx, editor, "invitation.prepared", id)
  return ok({ id, seats: seats.value })
}

/** What is to be offered, soonest first, if all of it is free. Refuses: seat-gone { free }. */
export async function seatsFor(tx: Transaction, seatIds: string[]) {
  const { show } = await currentSettings(tx)
  const free = await freeSeats(tx, show.leadDays)
  const seats = free.filter((seat) => seatIds.includes(seat.id))
  const isAll = seats.length > 0 && seats.length === new Set(seatIds).size
  return isAll ? ok(seats) : refuse("seat-gone", { free: oneOfEach(free) })
}
