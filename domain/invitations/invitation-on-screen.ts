import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { type LogEntry, logOf } from "@/domain/audit/queries"
import type { MailBlock, MailState } from "@/domain/outbox/mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { type InvitationRow, invitationRow, isToSee } from "./list-invitations"
import {
  mayAccept,
  mayCancel,
  mayChange,
  mayHideName,
  mayOffer,
  mayRest,
  maySayWhetherTheyCame,
  mayTakeBack,
} from "./policy"
import { type GuestPrep, prepsOfEpisode } from "./preps-of-episode"
import { timeOfEpisode, whole } from "./queries"
import type { SeatTime } from "./seat-text"

type InvitationMail = {
  id: string
  subject: string
  state: MailState
  at: Date
  body: MailBlock[]
  isDropped: boolean
}

export type InvitationOnScreen = {
  row: InvitationRow
  email: string
  sentence: string
  knownFrom: string
  zone: string | null
  invitedBy: string
  cancelWords: string
  booked: (SeatTime & { number: number }) | null
  movedFromLocal: string | null
  /** What stands offered, whether it is free or not. */
  offered: SeatTime[]
  /** What can still be undone, and until when. */
  held: { what: "invitation" | "offer" | "thanks"; leavesAt: Date } | null
  prep: GuestPrep | null
  may: Record<
    "book" | "offer" | "rest" | "change" | "cancel" | "came" | "hear" | "hideName" | "takeBack",
    boolean
  >
  mails: InvitationMail[]
  log: LogEntry[]
}

/** An invitation on one screen: how it stands, what may happen, every mail, and who did what. Null: there is none. */
export async function invitationOnScreen(editor: Editor, id: string): Promise<InvitationOnScreen | null> {
  const one = await db.invitation.findFirst({
    where: { id, ...isToSee },
    include: { ...whole, invitedBy: { select: { name: true } }, thanksMail: true, mails: true },
  })
  if (!one) return null
  const [{ show, invitationDays }, now, log] = await Promise.all([
    currentSettings(),
    clockNow(db),
    logOf(editor, "invitation", id),
  ])
  const row = invitationRow(one, { now, invitationDays, leadDays: show.leadDays })
  const [booking] = one.bookings
  const isOver = one.state === "no_show" || (booking !== undefined && booking.seat.episode.recordsAt <= now)
  const standing = { ...one, isTooLate: false, isOver }
  const preps = booking ? await prepsOfEpisode(editor, booking.seat.episodeId) : []
  const isHeldFirst = one.round === 1 && one.mail?.state === "waiting" && one.mail.attempts === 0
  return {
    row,
    email: one.contact.email,
    sentence: one.sentence,
    knownFrom: one.knownFrom,
    zone: one.zone,
    invitedBy: one.invitedBy.name,
    cancelWords: one.cancelWords,
    booked: booking ? timeOfEpisode(booking.seat.episode) : null,
    movedFromLocal: one.movedFromLocal?.toISOString().slice(0, 16) ?? null,
    offered: one.offers
      .filter((offer) => offer.round === one.round)
      .map(({ seat }) => timeOfEpisode(seat.episode))
      .sort((a, b) => a.recordsAt.getTime() - b.recordsAt.getTime()),
    held: heldOf(one),
    prep: preps.find((prep) => prep.invitationId === id) ?? null,
    may: {
      book: mayAccept(editor, standing) && !isHeldFirst,
      offer: mayOffer(editor, one),
      rest: mayRest(editor, { state: one.state, isRested: row.isRested }),
      change: mayChange(standing),
      cancel: mayCancel(standing),
      came: maySayWhetherTheyCame(editor, standing),
      hideName: mayHideName(editor, row),
      takeBack: mayTakeBack(editor, one),
      hear: row.isSent && (one.state === "open" || one.state === "lapsed"),
    },
    mails: one.mails
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .map((mail) => ({
        id: mail.id,
        subject: mail.subject,
        state: mail.state,
        at: mail.acceptedAt ?? mail.notBefore,
        body: mail.body as MailBlock[],
        isDropped: mail.droppedAt !== null,
      })),
    log,
  }
}

type Held = { state: MailState; attempts: number; notBefore: Date } | null

function heldOf(one: {
  state: string
  round: number
  decision: unknown
  mail: Held
  thanksMail: Held
}): InvitationOnScreen["held"] {
  const waits = (mail: Held) => (mail?.state === "waiting" && mail.attempts === 0 ? mail.notBefore : null)
  const thanks = one.state === "aired" ? waits(one.thanksMail) : null
  if (thanks) return { what: "thanks", leavesAt: thanks }
  const leavesAt = one.state === "open" ? waits(one.mail) : null
  // From a pitch it is the decision that is undone, and that is on the pitch.
  if (!leavesAt || (one.round === 1 && one.decision)) return null
  return { what: one.round === 1 ? "invitation" : "offer", leavesAt }
}
