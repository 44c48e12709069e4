import "server-only"
import { type MailState, toldMails } from "@/domain/outbox/mail"
import type { Prisma } from "@/lib/db"
import { dateOf, toLocalTime } from "@/lib/zone"

/** The one decision that counts, with its mail. */
export const inForce = {
  where: { undoneAt: null, supersededAt: null },
  include: { mail: true },
} satisfies Prisma.Pitch$decisionsArgs

/** A decision was told when the mail server took its mail, or when it finally could not. */
export const isTold = (state: string | undefined) => toldMails.some((told) => told === state)

export const onItsWay = ["waiting", "sending"] satisfies MailState[]

export type ProposedEventView = {
  id: string
  title: string
  url: string
  startsLocal: string | null
  isAllDay: boolean
  place: string
  isOnline: boolean
  event: { id: string; slug: string; isListed: boolean } | null
}

/** A pitch with everything that hangs on it. */
export const wholePitch = {
  contact: true,
  proposedEvents: {
    orderBy: { position: "asc" },
    include: { event: { select: { id: true, slug: true, state: true } } },
  },
  decisions: {
    orderBy: { decidedAt: "asc" },
    include: {
      mail: true,
      correctionMail: true,
      decidedBy: { select: { name: true } },
      invitation: { select: { id: true, state: true } },
    },
  },
  questions: { orderBy: { askedAt: "asc" }, include: { mail: true, askedBy: { select: { name: true } } } },
  messages: { orderBy: { writtenAt: "asc" } },
} satisfies Prisma.PitchInclude

export const mailsByAge = { mails: { orderBy: { createdAt: "asc" } } } satisfies Prisma.PitchInclude

export type WholePitch = Prisma.PitchGetPayload<{ include: typeof wholePitch }>

export const proposedViews = (row: WholePitch): ProposedEventView[] =>
  row.proposedEvents.map(({ event, ...one }) => ({
    id: one.id,
    title: one.title,
    url: one.url,
    startsLocal: one.startsLocal && toLocalTime(one.startsLocal),
    isAllDay: one.isAllDay,
    place: one.place,
    isOnline: one.isOnline,
    event: event && { id: event.id, slug: event.slug, isListed: event.state !== "draft" },
  }))

export const decisionInForce = (row: WholePitch) =>
  row.decisions.find((one) => !one.undoneAt && !one.supersededAt) ?? null

/** One that was reversed, while its correction has not left. */
export const stillCorrected = (row: WholePitch) =>
  row.decisions.find(
    ({ supersededAt, correctionMail }) =>
      supersededAt && onItsWay.some((state) => state === correctionMail?.state),
  ) ?? null

/** The open question; or, while the mail of the latest was taken back, none. */
export const openQuestion = (row: WholePitch) =>
  row.questions.find((one) => !one.answeredAt && !one.closedAt) ?? null

/** The reversed decision that still stands for its pitcher: until the correction, or something newer, was told. */
export function knownBefore(row: WholePitch) {
  const current = decisionInForce(row) ?? openQuestion(row)
  const isTellingItself = current !== null && current.mailId === null
  const isListed = row.proposedEvents.some(({ event }) => event && event.state !== "draft")
  if (row.withdrawnAt || isListed || isTellingItself || isTold(current?.mail?.state)) return null
  return stillCorrected(row)
}

export type SentMail = {
  id: string
  kind: string
  subject: string
  state: string
  at: Date
  body: Prisma.JsonValue
}

/** Calendar days from today, as the zone has it, to a promised day; negative when it is past. */
export const daysUntil = (day: Date, now: Date, zone: string) =>
  Math.round((day.getTime() - Date.parse(dateOf(now, zone))) / 86_400_000)
