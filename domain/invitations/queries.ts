import "server-only"
import type { Clock, Editor, Guest } from "@/domain/actors/actor"
import type { FreeSeat } from "@/domain/episodes/episode"
import { freeSeats } from "@/domain/episodes/queries"
import type { Picture } from "@/domain/media/medium"
import { pictureShown } from "@/domain/media/queries"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Transaction } from "@/lib/db"
import { addDays, toLocalTime } from "@/lib/zone"
import { bookedMail } from "./emails"
import { type InvitationState, type InvitationTimes, timesOf } from "./invitation"

/** How long an open invitation has been waiting, read under a lock. Null: not open, never sent, or they wrote to us. */
export async function lockedWait(tx: Transaction, invitationId: string) {
  await tx.$queryRaw`select 1 from invitations where id = ${invitationId}::uuid for update`
  const invitation = await tx.invitation.findUnique({
    where: { id: invitationId },
    include: { contact: true, mail: true, offers: { include: { seat: { include: { episode: true } } } } },
  })
  const sentAt = invitation?.mail?.acceptedAt
  if (invitation?.state !== "open" || !sentAt || invitation.wroteAt) return null
  const { invitationDays, show } = await currentSettings(tx)
  const first = firstOf(invitation.offers.map((offer) => offer.seat.episode.recordsAt))
  const times = timesOf(sentAt, first, { invitationDays, leadDays: show.leadDays })
  return { ...invitation, ...times, now: await clockNow(tx) }
}

const firstOf = (instants: Date[]): Date | null =>
  instants.sort((a, b) => a.getTime() - b.getTime())[0] ?? null

type OfferedSeat = FreeSeat & { wasOffered: boolean }

export type GuestPage = {
  invitationId: string
  state: InvitationState
  guestName: string
  sentence: string
  answerWords: string
  /** Seats that are still free: the offered ones, or, when those went on, the next ones. */
  seats: OfferedSeat[]
  isOfferGone: boolean
  isTooLate: boolean
  expiresAt: Date | null
  booked: { episodeNumber: number; recordsLocal: string; zone: string; recordsAt: Date } | null
  portrait: Portrait | null
}

/** What a guest gave us to show; `isUsed`: an editor has put it on the episode's page. */
export type Portrait = Picture & { isUsed: boolean }

const portraitIn = (row: { portrait: Picture | null; portraitUsedAt: Date | null }): Portrait | null =>
  row.portrait && { ...row.portrait, isUsed: row.portraitUsedAt !== null }

/** What a guest sees behind their own link. Null until the mail was handed over: nothing tells it before. */
export async function guestPage(guest: Guest): Promise<GuestPage | null> {
  const row = await db.invitation.findUnique({
    where: { id: guest.invitationId },
    include: {
      mail: true,
      portrait: { select: pictureShown },
      decision: { select: { correctionMail: { select: { state: true } } } },
      offers: { include: { seat: { include: { episode: true } } } },
      bookings: { where: { endedAt: null }, include: { seat: { include: { episode: true } } } },
    },
  })
  if (!row) return null
  const { show, invitationDays, lateYesDays, group } = await currentSettings()
  const [now, free] = await Promise.all([clockNow(db), freeSeats(db, show.leadDays, 50)])
  const offered = new Set(row.offers.map((offer) => offer.seatId))
  const stillOffered = free.filter((seat) => offered.has(seat.id))
  const seats = stillOffered.length > 0 ? stillOffered : free.slice(0, show.seatsOffered)
  const sentAt = row.mail?.acceptedAt ?? null
  const first = firstOf(row.offers.map((offer) => offer.seat.episode.recordsAt))
  const times = sentAt && timesOf(sentAt, first, { invitationDays, leadDays: show.leadDays })
  const [booking] = row.bookings
  // Taken back, but the mail that says so has not left: nothing tells it before.
  const { state: correction } = row.decision?.correctionMail ?? {}
  const isUntold = row.state === "withdrawn" && (correction === "waiting" || correction === "sending")
  const stood = row.answeredAt ? "proposed" : "open"
  return {
    invitationId: row.id,
    state: isUntold ? stood : row.state,
    guestName: row.guestName,
    sentence: row.sentence,
    answerWords: row.answerWords,
    seats: seats.map((seat) => ({ ...seat, wasOffered: offered.has(seat.id) })),
    isOfferGone: stillOffered.length === 0,
    isTooLate: row.lapsedAt !== null && addDays(row.lapsedAt, lateYesDays, group.zone) <= now,
    expiresAt: times?.expiresAt ?? null,
    booked: booking
      ? {
          episodeNumber: booking.seat.episode.number,
          recordsLocal: toLocalTime(booking.seat.episode.recordsLocal),
          zone: booking.seat.episode.zone,
          recordsAt: booking.seat.episode.recordsAt,
        }
      : null,
    portrait: portraitIn(row),
  }
}

export type InvitationRow = {
  id: string
  guestName: string
  state: InvitationState
  answerWords: string
  askAgainIn: string
  isSent: boolean
  isBounced: boolean
  /** An editor has dealt with the mail that came back. */
  isSettled: boolean
  mailId: string | null
  wasLateYes: boolean
  times: InvitationTimes | null
  isExpired: boolean
  /** On their pitch's page, after they had the invitation: that is no silence. */
  hasWritten: boolean
  pitchId: string | null
  episodeNumber: number | null
  portrait: Portrait | null
}

/** Invitations as the show's room lists them: what needs us first, then the newest. */
export async function invitationsForEditors(_: Editor | Clock): Promise<InvitationRow[]> {
  const rows = await db.invitation.findMany({
    include: {
      mail: true,
      portrait: { select: pictureShown },
      decision: true,
      offers: { include: { seat: { include: { episode: true } } } },
      bookings: { where: { endedAt: null }, include: { seat: { include: { episode: true } } } },
    },
    orderBy: { createdAt: "desc" },
    take: 100,
  })
  const { show, invitationDays } = await currentSettings()
  const now = await clockNow(db)
  const listed = rows.map((row): InvitationRow => {
    const sentAt = row.mail?.acceptedAt
    const first = firstOf(row.offers.map((offer) => offer.seat.episode.recordsAt))
    const times = sentAt ? timesOf(sentAt, first, { invitationDays, leadDays: show.leadDays }) : null
    return {
      id: row.id,
      guestName: row.guestName,
      state: row.state,
      answerWords: row.answerWords,
      askAgainIn: row.askAgainIn,
      isSent: sentAt != null,
      isBounced: row.mail?.state === "bounced" || row.mail?.state === "failed",
      isSettled: row.mail?.settledAt != null,
      mailId: row.mailId,
      wasLateYes: row.wasLateYes,
      times,
      isExpired: row.state === "open" && !row.wroteAt && times !== null && times.expiresAt <= now,
      hasWritten: row.wroteAt !== null,
      pitchId: row.decision?.pitchId ?? null,
      episodeNumber: row.bookings[0]?.seat.episode.number ?? null,
      portrait: portraitIn(row),
    }
  })
  const rank = (row: InvitationRow) =>
    row.state === "proposed" ||
    (row.state === "open" && (row.hasWritten || (row.isBounced && !row.isSettled)))
      ? 0
      : row.isExpired
        ? 1
        : row.state === "open"
          ? 2
          : 3
  return listed.sort((a, b) => rank(a) - rank(b))
}

export type GuestNews = {
  saidYes: number
  saidNo: number
  neverReplied: number
  /** Three that need an editor, whenever they happened. */
  proposed: number
  overdue: number
  unreached: number
}

/** What guests answered between two moments, and what of theirs needs us. */
export async function guestNews(clock: Clock, from: Date, to: Date): Promise<GuestNews> {
  const [rows, [counted]] = await Promise.all([
    invitationsForEditors(clock),
    db.$queryRaw<Pick<GuestNews, "saidYes" | "saidNo" | "neverReplied">[]>`
      select
        count(*) filter (where state in ('accepted', 'recorded', 'aired') and answered_at >= ${from} and answered_at < ${to})::int as "saidYes",
        count(*) filter (where state = 'declined' and answered_at >= ${from} and answered_at < ${to})::int as "saidNo",
        count(*) filter (where state = 'lapsed' and lapsed_at >= ${from} and lapsed_at < ${to})::int as "neverReplied"
      from invitations where answered_at >= ${from} or lapsed_at >= ${from}`,
  ])
  return {
    ...(counted ?? { saidYes: 0, saidNo: 0, neverReplied: 0 }),
    proposed: rows.filter((row) => row.state === "proposed").length,
    overdue: rows.filter((row) => row.isExpired).length,
    unreached: rows.filter((row) => row.state === "open" && row.isBounced && !row.isSettled).length,
  }
}

export type Silence = {
  said: number
  no: number
  another: number
  silent: number
  late: number
  bounced: number
}

/**
 * How invitations were answered, as counts, of those sent in the last `days` or of all. A mail that came back is never
 * counted as silence.
 */
export async function silenceInNumbers(_: Editor, days: number | null = null): Promise<Silence> {
  const [row] = await db.$queryRaw<Silence[]>`
    select
      count(*) filter (where i.state in ('accepted', 'recorded', 'aired'))::int as said,
      count(*) filter (where i.state = 'declined')::int as no,
      count(*) filter (where i.state = 'proposed')::int as another,
      count(*) filter (where i.state = 'lapsed')::int as silent,
      count(*) filter (where i.was_late_yes)::int as late,
      count(*) filter (where m.state = 'bounced')::int as bounced
    from invitations i left join mails m on m.id = i.mail_id
    where ${days}::int is null or i.created_at >= clock_now() - make_interval(days => ${days}::int)`
  return row ?? { said: 0, no: 0, another: 0, silent: 0, late: 0, bounced: 0 }
}

/** The calendar file of a guest's seat, as the mail carries it. Null while they sit on none. */
export async function bookedCalendar(guest: Guest): Promise<string | null> {
  const booking = await db.booking.findFirst({
    where: { invitationId: guest.invitationId, endedAt: null },
    include: { invitation: { include: { contact: true } }, seat: { include: { episode: true } } },
  })
  if (!booking) return null
  const [{ group, show }, now] = await Promise.all([currentSettings(), clockNow(db)])
  const { invitation, seat } = booking
  const { number, zone, recordsLocal } = seat.episode
  const mail = bookedMail({
    group,
    show,
    to: { email: invitation.contact.email, name: invitation.contact.name },
    invitationId: invitation.id,
    sequence: invitation.sequence,
    episode: { number, zone, recordsLocal: toLocalTime(recordsLocal) },
    now,
  })
  return mail.calendar?.text ?? null
}
