import "server-only"
import type { Clock, Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import { seatedStates } from "./forget-invitation"
import type { InvitationState, InvitationTimes } from "./invitation"
import { type Portrait, portraitIn, timesIn, type WholeInvitation, whole } from "./queries"

export type InvitationRow = {
  id: string
  version: number
  guestName: string
  state: InvitationState
  answerWords: string
  askAgainIn: string
  /** "Ask me again in …" came round. */
  isAskAgainDue: boolean
  isSent: boolean
  isBounced: boolean
  /** An editor has dealt with the mail that came back. */
  isSettled: boolean
  isRested: boolean
  mailId: string | null
  wasLateYes: boolean
  isCancelledByGuest: boolean
  /** Their recording was moved, and they have not said whether that suits them. */
  hasNewTime: boolean
  /** They asked for it: what is left is their name on the episode's page. */
  isForgotten: boolean
  /** Their recording has begun, and nobody has said whether they came. */
  isToRecord: boolean
  times: InvitationTimes | null
  isExpired: boolean
  /** On their pitch's page, after they had the invitation: that is no silence. */
  hasWritten: boolean
  pitchId: string | null
  episodeNumber: number | null
  portrait: Portrait | null
}

/** One invitation as editors read it, at `now`. */
export function invitationRow(
  row: WholeInvitation,
  { now, ...days }: { now: Date; invitationDays: number; leadDays: number },
): InvitationRow {
  const times = timesIn(row, days)
  const episode = row.bookings[0]?.seat.episode
  return {
    id: row.id,
    version: row.version,
    guestName: row.guestName,
    state: row.state,
    answerWords: row.answerWords,
    askAgainIn: row.askAgainIn,
    isAskAgainDue: row.askAgainAt !== null && row.askAgainAt <= now && row.askAgainSettledAt === null,
    isSent: row.mail?.acceptedAt != null,
    isBounced: row.mail?.state === "bounced" || row.mail?.state === "failed",
    isSettled: row.mail?.settledAt != null,
    isRested: row.restedAt !== null,
    mailId: row.mailId,
    wasLateYes: row.wasLateYes,
    isCancelledByGuest: row.isCancelledByGuest,
    hasNewTime: row.movedFromLocal !== null,
    isForgotten: row.forgottenAt !== null,
    isToRecord: row.state === "accepted" && episode !== undefined && episode.recordsAt <= now,
    times,
    isExpired: row.state === "open" && !row.wroteAt && times !== null && times.expiresAt <= now,
    hasWritten: row.wroteAt !== null,
    pitchId: row.decision?.pitchId ?? null,
    episodeNumber: episode?.number ?? null,
    portrait: portraitIn(row),
  }
}

/** Who was forgotten is no longer there, except as a guest of an episode. */
export const isToSee = {
  OR: [{ forgottenAt: null }, { state: { in: [...seatedStates] } }],
} satisfies Prisma.InvitationWhereInput

/** Invitations as the show's room lists them: what needs us first, then the newest. */
export async function listInvitations(_: Editor | Clock): Promise<InvitationRow[]> {
  const rows = await db.invitation.findMany({
    where: isToSee,
    include: whole,
    orderBy: { createdAt: "desc" },
    take: 100,
  })
  const { show, invitationDays } = await currentSettings()
  const now = await clockNow(db)
  const listed = rows.map((row) => invitationRow(row, { now, invitationDays, leadDays: show.leadDays }))
  const rank = (row: InvitationRow) =>
    (row.state === "proposed" && !row.isRested) ||
    row.isToRecord ||
    (row.state === "open" && (row.hasWritten || (row.isBounced && !row.isSettled)))
      ? 0
      : row.isExpired || row.isAskAgainDue
        ? 1
        : row.state === "open"
          ? 2
          : 3
  return listed.sort((a, b) => rank(a) - rank(b))
}

export type GuestNews = {
  saidYes: number
  saidNo: number
  calledOff: number
  neverReplied: number
  /** Three that need an editor, whenever they happened. */
  proposed: number
  overdue: number
  unreached: number
}

/** What guests answered between two moments, and what of theirs needs us. */
export async function guestNews(clock: Clock, from: Date, to: Date): Promise<GuestNews> {
  const [rows, [counted]] = await Promise.all([
    listInvitations(clock),
    db.$queryRaw<Pick<GuestNews, "saidYes" | "saidNo" | "calledOff" | "neverReplied">[]>`
      select
        count(*) filter (where state in ('accepted', 'recorded', 'aired') and answered_at >= ${from} and answered_at < ${to})::int as "saidYes",
        count(*) filter (where state = 'declined' and answered_at >= ${from} and answered_at < ${to})::int as "saidNo",
        count(*) filter (where state = 'cancelled' and cancelled_by_guest and answered_at >= ${from} and answered_at < ${to})::int as "calledOff",
        count(*) filter (where state = 'lapsed' and lapsed_at >= ${from} and lapsed_at < ${to})::int as "neverReplied"
      from invitations where answered_at >= ${from} or lapsed_at >= ${from}`,
  ])
  return {
    ...(counted ?? { saidYes: 0, saidNo: 0, calledOff: 0, neverReplied: 0 }),
    proposed: rows.filter((row) => row.state === "proposed" && !row.isRested).length,
    overdue: rows.filter((row) => row.isExpired).length,
    unreached: rows.filter((row) => row.state === "open" && row.isBounced && !row.isSettled).length,
  }
}
