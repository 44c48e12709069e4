import "server-only"
import { v7 as newId } from "uuid"
import type { Editor, Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { freeSeats } from "@/domain/episodes/queries"
import { dropMail } from "@/domain/outbox/drop-mail"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, isViolationOf, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addDays, toLocalTime } from "@/lib/zone"
import { bookedMail } from "./emails"
import { mayAccept } from "./policy"

/**
 * Yes, with a seat: in time, late, or by an editor's hand after a proposal. The unique index decides who sits; the
 * calendar mail leaves at once. Refuses: seat-gone { free }, too-late, not-open.
 */
export async function acceptInvitation(
  actor: Guest | Editor,
  { invitationId, seatId }: { invitationId: string; seatId: string },
) {
  try {
    return await transaction(async (tx) => {
      const [before] = await tx.$queryRaw<{ state: "open"; lapsedAt: Date | null }[]>`
        select i.state::text as state, i.lapsed_at as "lapsedAt" from invitations i where i.id = ${invitationId}::uuid for update`
      if (!before) return refuse("not-open")
      // While its mail is held the invitation can be undone, and a seat on the show's page would tell it before.
      if (actor.kind !== "guest" && (await isHeld(tx, invitationId))) return refuse("not-open")
      const { show, group, lateYesDays } = await currentSettings(tx)
      const now = await clockNow(tx)
      const isTooLate = before.lapsedAt !== null && addDays(before.lapsedAt, lateYesDays, group.zone) <= now
      if (!mayAccept({ state: before.state, isTooLate })) return refuse(isTooLate ? "too-late" : "not-open")
      const leadDays = actor.kind === "guest" ? show.leadDays : 0
      const free = await freeSeats(tx, leadDays, 50)
      if (!free.some((seat) => seat.id === seatId)) return refuse("seat-gone", { free: free.slice(0, 2) })
      await tx.booking.create({ data: { id: newId(), seatId, invitationId, bookedAt: now } })
      const isLate = before.lapsedAt !== null
      const invitation = await tx.invitation.update({
        where: { id: invitationId },
        data: { state: "accepted", answeredAt: now, wasLateYes: isLate, version: { increment: 1 } },
        include: { contact: true },
      })
      if (invitation.lastCallMailId) await dropMail(tx, invitation.lastCallMailId)
      await recordEntry(tx, actor, "invitation.accepted", invitationId, { isLate })
      await mailTheSeat(tx, invitation, seatId, now)
      return ok({ invitationId })
    })
  } catch (error) {
    if (!isViolationOf(error, "seat_holds_one_guest") && !isViolationOf(error, "guest_sits_on_one_seat"))
      throw error
    const { show } = await currentSettings()
    return refuse("seat-gone", { free: await freeSeats(db, show.leadDays, 2) })
  }
}

async function isHeld(tx: Transaction, invitationId: string): Promise<boolean> {
  const held = await tx.mail.count({
    where: { invitationTold: { some: { id: invitationId } }, state: "waiting", attempts: 0 },
  })
  return held > 0
}

type Accepted = { id: string; sequence: number; contact: { email: string; name: string } }

async function mailTheSeat(tx: Transaction, invitation: Accepted, seatId: string, now: Date): Promise<void> {
  const { group, show } = await currentSettings(tx)
  const { episode } = await tx.seat.findUniqueOrThrow({ where: { id: seatId }, include: { episode: true } })
  const mail = bookedMail({
    group,
    show,
    to: { email: invitation.contact.email, name: invitation.contact.name },
    invitationId: invitation.id,
    sequence: invitation.sequence,
    episode: { number: episode.number, zone: episode.zone, recordsLocal: toLocalTime(episode.recordsLocal) },
    now,
  })
  await enqueueMail(tx, mail, { invitationId: invitation.id })
}
