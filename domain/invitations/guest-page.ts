import "server-only"
import type { Guest } from "@/domain/actors/actor"
import { type FreeSeat, oneOfEach } from "@/domain/episodes/episode"
import { freeSeats } from "@/domain/episodes/queries"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { addDays, toLocalTime } from "@/lib/zone"
import { hashOfRelease } from "./give-release"
import type { InvitationState } from "./invitation"
import { mayAccept, mayCancel, mayChange, mayPrepare } from "./policy"
import { emptyPrep, type PrepInput } from "./prep"
import { type Portrait, portraitIn, timeOfEpisode, timesIn, type WholeInvitation, whole } from "./queries"

type GuestSeat = FreeSeat & { wasOffered: boolean }

export type GuestPage = {
  invitationId: string
  state: InvitationState
  guestName: string
  sentence: string
  answerWords: string
  /** Where they said that they are. */
  zone: string | null
  /** Free times: the offered ones, or, when those went on, the next ones. For who has a seat: what they could change to. */
  seats: GuestSeat[]
  isOfferGone: boolean
  isTooLate: boolean
  expiresAt: Date | null
  booked: { episodeNumber: number; recordsLocal: string; zone: string; recordsAt: Date } | null
  /** The recording was moved, and they have not said yet whether that suits them. */
  movedFromLocal: string | null
  isCancelledByGuest: boolean
  cancelWords: string
  may: Record<"answer" | "rebook" | "change" | "cancel" | "prepare", boolean>
  prep: PrepInput
  release: {
    text: string
    hash: string
    releasedAt: Date | null
    isOfThisText: boolean
    mayTakeBack: boolean
  }
  portrait: Portrait | null
  /** They did not write first: our page says how we know them, as the mail did. */
  knownFrom: string
}

/** What a guest sees behind their own link. Null: there is none, or it was forgotten. */
export async function guestPage(guest: Guest): Promise<GuestPage | null> {
  const row = await db.invitation.findUnique({
    where: { id: guest.invitationId },
    include: { ...whole, prep: true },
  })
  if (!row || row.forgottenAt) return null
  const { show, invitationDays, lateYesDays, group } = await currentSettings()
  const [now, free] = await Promise.all([clockNow(db), freeSeats(db, show.leadDays)])
  const [booking] = row.bookings
  const state = toldState(row)
  // An offer that is held is not told: what was offered before still stands on the page.
  const round = row.stoodBefore && isOnItsWay(row.mail?.state) ? row.round - 1 : row.round
  const offered = new Set(row.offers.filter((offer) => offer.round === round).map(({ seatId }) => seatId))
  const times = oneOfEach(free, offered)
  const numbers = new Set(
    row.offers.filter(({ seatId }) => offered.has(seatId)).map(({ seat }) => seat.episode.number),
  )
  const stillOffered = times.filter(({ episodeNumber }) => numbers.has(episodeNumber))
  const others = times.filter(({ episodeNumber }) => episodeNumber !== booking?.seat.episode.number)
  const isAnswered = state === "accepted" || state === "cancelled"
  const seats = isAnswered
    ? others.slice(0, 6)
    : stillOffered.length > 0
      ? stillOffered
      : times.slice(0, show.seatsOffered)
  const isTooLate =
    (state === "lapsed" || state === "proposed") &&
    row.lapsedAt !== null &&
    addDays(row.lapsedAt, lateYesDays, group.zone) <= now
  const isOver = booking !== undefined && booking.seat.episode.recordsAt <= now
  const standing = { state, isCancelledByGuest: row.isCancelledByGuest, isTooLate, isOver }
  const episode = booking && timeOfEpisode(booking.seat.episode)
  const { prep } = row
  const hash = hashOfRelease(show.release)
  const { talkTitle, bio, links, takeaways, nameSaid, accessNeeds } = prep ?? emptyPrep
  return {
    invitationId: row.id,
    state,
    guestName: row.guestName,
    sentence: row.sentence,
    answerWords: row.answerWords,
    zone: row.zone,
    seats: seats.map((seat) => ({ ...seat, wasOffered: offered.has(seat.id) })),
    isOfferGone: stillOffered.length === 0,
    isTooLate,
    // Only of an offer that was told and waits: anything else would tell of one that is held.
    expiresAt:
      state === "open"
        ? (timesIn(row, { invitationDays, leadDays: show.leadDays })?.expiresAt ?? null)
        : null,
    booked: episode ? { ...episode, episodeNumber: episode.number } : null,
    movedFromLocal: row.movedFromLocal && toLocalTime(row.movedFromLocal),
    isCancelledByGuest: row.isCancelledByGuest,
    cancelWords: row.cancelWords,
    may: {
      answer: state !== "cancelled" && mayAccept(guest, standing),
      rebook: state === "cancelled" && mayAccept(guest, standing),
      change: mayChange(standing),
      cancel: mayCancel(standing),
      prepare: mayPrepare(standing),
    },
    prep: { talkTitle, bio, links, takeaways, nameSaid, accessNeeds },
    release: {
      text: show.release,
      hash,
      releasedAt: prep?.releasedAt ?? null,
      isOfThisText: prep?.releaseHash === hash,
      mayTakeBack: !isOver,
    },
    portrait: portraitIn(row),
    knownFrom: row.knownFrom,
  }
}

const isOnItsWay = (state: string | undefined) => state === "waiting" || state === "sending"

type Standing = Pick<WholeInvitation, "state" | "stoodBefore" | "answeredAt"> & {
  mail: Pick<Mail, "state"> | null
  decision: { correctionMail: Pick<Mail, "state"> | null } | null
}
type Mail = NonNullable<WholeInvitation["mail"]>

/** Taken back, or offered anew, but the mail that says so has not left: nothing tells it before. */
export function toldState(row: Standing): InvitationState {
  const isUntold = row.state === "withdrawn" && isOnItsWay(row.decision?.correctionMail?.state)
  if (isUntold) return row.answeredAt ? "proposed" : "open"
  if (row.state === "open" && row.stoodBefore && isOnItsWay(row.mail?.state)) return row.stoodBefore
  return row.state
}
