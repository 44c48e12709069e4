import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { db, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { thanksMail } from "./emails"
import { lockedEvenForgotten, type WholeInvitation } from "./queries"

/**
 * Their episode is out: whoever was recorded has aired, and is thanked with the link. Only an editor knows who came, so
 * nobody of whom that was not said is thanked. The mail is held like a decision's, for a slip. Returns how many it wrote.
 */
export async function airGuests(clock: Clock): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select i.id from invitations i join bookings b on b.invitation_id = i.id and b.ended_at is null
    join seats s on s.id = b.seat_id join episodes e on e.id = s.episode_id
    where i.state = 'recorded' and e.airs_at <= clock_now() and e.skipped_at is null order by i.id limit 100`
  let written = 0
  for (const { id } of due) if ((await transaction((tx) => airOne(tx, clock, id))).ok) written++
  return written
}

async function airOne(tx: Transaction, clock: Clock, invitationId: string) {
  const one = await lockedEvenForgotten(tx, invitationId)
  const [booking] = one?.bookings ?? []
  if (one?.state !== "recorded" || !booking) return refuse("not-due")
  await tx.invitation.update({
    where: { id: invitationId },
    // Who asked to be forgotten has no address here to be thanked at.
    data: {
      state: "aired",
      thanksMailId: one.forgottenAt ? null : await thank(tx, one, booking.seat.episode.number),
      version: { increment: 1 },
    },
  })
  await recordEntry(tx, clock, "invitation.aired", invitationId)
  return ok(null)
}

async function thank(tx: Transaction, { id, contact }: WholeInvitation, number: number): Promise<string> {
  const { group, show, texts, holdMinutes } = await currentSettings(tx)
  const to = { email: contact.email, name: contact.name }
  const draft = thanksMail({ group, show, texts, to, number })
  return (await enqueueMail(tx, draft, { invitationId: id }, holdMinutes)).id
}
