import "server-only"
import { v7 as newId } from "uuid"
import type { Editor, Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { takeSeat } from "@/domain/episodes/take-seat"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { bookingOrGone, choices, leadOf } from "./accept-invitation"
import { movedMail } from "./emails"
import { mayChange } from "./policy"
import { lockedInvitation, seatFacts, timeOfEpisode } from "./queries"

/**
 * Another seat for a guest who has one. The old one is theirs until the new one is: whoever comes too late has lost
 * nothing. The calendar entry moves by the same UID and a higher SEQUENCE. Refuses: seat-gone { free }, not-booked.
 */
export async function changeSeat(
  actor: Guest | Editor,
  { invitationId, seatId }: { invitationId: string; seatId: string },
) {
  const leadDays = await leadOf(actor)
  return bookingOrGone(leadDays, () =>
    transaction(async (tx) => {
      const seat = await takeSeat(tx, seatId, leadDays)
      const before = await lockedInvitation(tx, invitationId)
      const [booking] = before?.bookings ?? []
      const now = await clockNow(tx)
      const isOver = booking !== undefined && booking.seat.episode.recordsAt <= now
      if (!before || !booking || !mayChange({ ...before, isOver })) return refuse("not-booked")
      // Another chair at the same time is no change: the double tap of a form, most likely.
      if (seatId === booking.seatId || seat?.episodeNumber === booking.seat.episode.number)
        return ok({ invitationId })
      if (!seat) return refuse("seat-gone", { free: await choices(tx, leadDays) })
      await tx.booking.update({ where: { id: booking.id }, data: { endedAt: now } })
      await tx.booking.create({ data: { id: newId(), seatId: seat.id, invitationId, bookedAt: now } })
      const invitation = await tx.invitation.update({
        where: { id: invitationId },
        data: { sequence: { increment: 1 }, movedFromLocal: null, version: { increment: 1 } },
        include: { contact: true },
      })
      await recordEntry(tx, actor, "invitation.changed", invitationId)
      const { episode } = await tx.seat.findUniqueOrThrow({
        where: { id: seat.id },
        include: { episode: true },
      })
      const facts = await seatFacts(tx, invitation, episode)
      const was = timeOfEpisode(booking.seat.episode)
      await enqueueMail(tx, movedMail({ ...facts, before: was, isOurs: false, words: "" }), { invitationId })
      return ok({ invitationId })
    }),
  )
}
