import "server-only"
import type { Guest } from "@/domain/actors/actor"
import type { Picture } from "@/domain/media/medium"
import { pictureShown } from "@/domain/media/queries"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Prisma, type Transaction } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { entryOf } from "./emails"
import { timesOf } from "./invitation"

export const whole = {
  contact: true,
  mail: true,
  lastCallMail: true,
  portrait: { select: pictureShown },
  decision: { include: { correctionMail: true } },
  offers: { include: { seat: { include: { episode: true } } } },
  bookings: { where: { endedAt: null }, include: { seat: { include: { episode: true } } } },
} satisfies Prisma.InvitationInclude

export type WholeInvitation = Prisma.InvitationGetPayload<{ include: typeof whole }>
type Episode = WholeInvitation["offers"][number]["seat"]["episode"]

/** What a guest gave us to show; `isUsed`: an editor has put it on the episode's page. */
export type Portrait = Picture & { isUsed: boolean }

export const portraitIn = (row: Pick<WholeInvitation, "portrait" | "portraitUsedAt">): Portrait | null =>
  row.portrait && { ...row.portrait, isUsed: row.portraitUsedAt !== null }

/** An invitation under a lock, read once the lock is there. Null: there is none, or its guest was forgotten. */
export async function lockedInvitation(tx: Transaction, id: string): Promise<WholeInvitation | null> {
  const one = await lockedEvenForgotten(tx, id)
  return one?.forgottenAt ? null : one
}

/** For what goes on without the guest: who came and was forgotten is still on the episode. */
export async function lockedEvenForgotten(tx: Transaction, id: string): Promise<WholeInvitation | null> {
  await tx.$queryRaw`select 1 from invitations where id = ${id}::uuid for update`
  return tx.invitation.findUnique({ where: { id }, include: whole })
}

/** How long an open invitation has been waiting, read under a lock. Null: not open, never sent, or they wrote to us. */
export async function lockedWait(tx: Transaction, invitationId: string) {
  const invitation = await lockedInvitation(tx, invitationId)
  if (invitation?.state !== "open" || invitation.wroteAt) return null
  const { invitationDays, show } = await currentSettings(tx)
  const times = timesIn(invitation, { invitationDays, leadDays: show.leadDays })
  return times && { ...invitation, ...times, now: await clockNow(tx) }
}

/** When the offer that stands ends; counted from its own mail, so that our answer starts the clock anew. */
export function timesIn(
  { mail, offers, round }: Pick<WholeInvitation, "mail" | "offers" | "round">,
  days: { invitationDays: number; leadDays: number },
) {
  const sentAt = mail?.acceptedAt
  const offered = offers.filter((offer) => offer.round === round).map(({ seat }) => seat.episode.recordsAt)
  const first = offered.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
  return sentAt ? timesOf(sentAt, first, days) : null
}

export const timeOfEpisode = ({ number, zone, recordsLocal, recordsAt }: Episode) => ({
  number,
  zone,
  recordsLocal: toLocalTime(recordsLocal),
  recordsAt,
})

/** What every mail about a seat says of it. */
export async function seatFacts(
  tx: Pick<Transaction, "settings" | "$queryRaw">,
  invitation: Pick<WholeInvitation, "id" | "sequence" | "zone" | "contact">,
  episode: Episode,
) {
  const { group, show, texts } = await currentSettings(tx)
  return {
    group,
    show,
    texts,
    to: { email: invitation.contact.email, name: invitation.contact.name },
    guestZone: invitation.zone,
    invitationId: invitation.id,
    sequence: invitation.sequence,
    episode: timeOfEpisode(episode),
    now: await clockNow(tx),
  }
}

/** The calendar file of a guest's seat, as the mail carries it. Null while they sit on none. */
export async function bookedCalendar(guest: Guest): Promise<string | null> {
  const row = await db.invitation.findUnique({ where: { id: guest.invitationId }, include: whole })
  const [booking] = row?.bookings ?? []
  return row && booking ? entryOf(await seatFacts(db, row, booking.seat.episode), "REQUEST").text : null
}
