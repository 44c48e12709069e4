import "server-only"
import { v7 as newId } from "uuid"
import type { Editor, Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { oneOfEach } from "@/domain/episodes/episode"
import { freeSeats } from "@/domain/episodes/queries"
import { takeSeat } from "@/domain/episodes/take-seat"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, isViolationOf, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addDays } from "@/lib/zone"
import { bookedMail } from "./emails"
import { mayAccept } from "./policy"
import { lockedInvitation, seatFacts, type WholeInvitation } from "./queries"
import { quietenInvitation } from "./quieten-invitation"

/**
 * Yes, with a seat: in time, late, after it was called off, or by an editor's hand. The unique index decides who sits;
 * the calendar mail leaves at once. Refuses: seat-gone { free }, too-late, not-open.
 */
export async function acceptInvitation(
  actor: Guest | Editor,
  { invitationId, seatId }: { invitationId: string; seatId: string },
) {
  const leadDays = await leadOf(actor)
  return bookingOrGone(leadDays, () =>
    transaction(async (tx) => {
      // The recording before the invitation, in the order of whoever moves it, so that nobody waits in a ring.
      const seat = await takeSeat(tx, seatId, leadDays)
      const before = await lockedInvitation(tx, invitationId)
      if (!before) return refuse("not-open")
      // While its mail is held the invitation can be undone, and a seat on the show's page would tell it before.
      if (actor.kind !== "guest" && isFirstMailHeld(before)) return refuse("not-open")
      const { lateYesDays, group } = await currentSettings(tx)
      const now = await clockNow(tx)
      const isTooLate = isLate(before) && addDays(before.lapsedAt, lateYesDays, group.zone) <= now
      if (!mayAccept(actor, { ...before, isTooLate })) return refuse(isTooLate ? "too-late" : "not-open")
      if (!seat) return refuse("seat-gone", { free: await choices(tx, leadDays) })
      await tx.booking.create({ data: { id: newId(), seatId: seat.id, invitationId, bookedAt: now } })
      const isLateYes = isLate(before)
      const invitation = await tx.invitation.update({
        where: { id: invitationId },
        data: {
          state: "accepted",
          answeredAt: now,
          saidYesAt: before.saidYesAt ?? now,
          restedAt: null,
          ...(isLateYes && { wasLateYes: true }),
          // Their calendar knows an entry that was called off: only a higher number brings it back.
          ...(before.saidYesAt && { sequence: { increment: 1 } }),
          version: { increment: 1 },
        },
        include: { contact: true },
      })
      await quietenInvitation(tx, before)
      await recordEntry(tx, actor, "invitation.accepted", invitationId, { isLate: isLateYes })
      const { episode } = await tx.seat.findUniqueOrThrow({
        where: { id: seat.id },
        include: { episode: true },
      })
      await enqueueMail(tx, bookedMail(await seatFacts(tx, invitation, episode)), { invitationId })
      return ok({ invitationId })
    }),
  )
}

/** Guests keep the lead time; an editor books whatever has not begun. */
export const leadOf = async (actor: Guest | Editor): Promise<number> =>
  actor.kind === "guest" ? (await currentSettings()).show.leadDays : 0

/** The next few free times, for whoever has just lost one. */
export const choices = async (tx: Pick<Transaction, "$queryRaw">, leadDays: number) =>
  oneOfEach(await freeSeats(tx, leadDays)).slice(0, 2)

/**
 * Of many who press at once the index lets one sit. The others look again: at another seat of that recording, or at what
 * else is free. Refuses, after five times lost: seat-gone { free }.
 */
export async function bookingOrGone<Booked>(leadDays: number, book: () => Promise<Booked>) {
  for (let attempt = 1; attempt <= 5; attempt++) {
    try {
      return await book()
    } catch (error) {
      if (!isViolationOf(error, "seat_holds_one_guest") && !isViolationOf(error, "guest_sits_on_one_seat"))
        throw error
    }
  }
  return refuse("seat-gone", { free: await choices(db, leadDays) })
}

/** Our own new offer to somebody who had been silent starts anew. */
const isLate = (one: WholeInvitation): one is WholeInvitation & { lapsedAt: Date } =>
  one.lapsedAt !== null && one.state !== "open" && one.state !== "cancelled"

const isFirstMailHeld = ({ round, mail }: WholeInvitation) =>
  round === 1 && mail?.state === "waiting" && mail.attempts === 0
