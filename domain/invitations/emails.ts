import { capital, showWords } from "@/domain/episodes/episode"
import type { MailBlock, MailDraft } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import { wordShowMail } from "@/domain/settings/word-mail"
import { env } from "@/lib/env"
import { type CalendarMethod, guestCalendar } from "./calendar-file"
import { bothTimesLines, bothTimesText, type SeatTime } from "./seat-text"

type To = { email: string; name: string }
type House = Pick<Settings, "group" | "show" | "texts">
type Asked = House & { to: To; guestZone: string | null }

const yourPage = (label: string): MailBlock => ({ secret: "invitation", label })
const own = (words: string): MailBlock[] => (words ? [{ text: words }] : [])

/** Name and postal address; an address as it stands on an envelope begins with the name already. */
const senderOf = ({ name, postalAddress }: Settings["group"]) =>
  postalAddress.startsWith(name) ? postalAddress : [name, postalAddress].filter(Boolean).join("\n")

/**
 * Below every mail to somebody who did not write first: how we know them, where we are, and the way to stop us. No text of
 * a group takes its place. Empty for whoever pitched, who knows how we know them.
 */
const coldFooter = (group: Settings["group"], knownFrom: string): MailBlock[] =>
  knownFrom
    ? [
        { text: `How we know you: ${knownFrom}` },
        { text: senderOf(group) },
        { secret: "unsubscribe", label: "Don't write to me again" },
      ]
    : [{ text: group.name }]

type Inviting = Asked & {
  sentence: string
  knownFrom: string
  seats: readonly SeatTime[]
  invitationDays: number
}

const freeTimes = ({ seats, guestZone }: Inviting, closing: string): MailBlock => ({
  text: `These times are free:\n${bothTimesLines(seats, guestZone)}\n\n${closing}`,
})

/** To somebody who never pitched: who we are, why them, which times, and that a no costs nothing. */
export const invitationMail = (about: Inviting): MailDraft => {
  const { subject, opening, closing } = wordShowMail("invitation", about, {
    name: about.to.name,
    sentence: about.sentence,
    days: `${about.invitationDays}`,
  })
  return {
    kind: "invitation",
    to: about.to,
    subject,
    body: [
      { text: opening },
      freeTimes(about, closing),
      yourPage("Answer the invitation"),
      ...coldFooter(about.group, about.knownFrom),
    ],
  }
}

type Offering = Inviting & { isAfterCancel: boolean }

/** Our answer to "yes, another time", or to a recording that was called off: other times. */
export const offerMail = (about: Offering): MailDraft => {
  const { subject, opening, closing } = wordShowMail(
    about.isAfterCancel ? "invitation-offer-again" : "invitation-offer",
    about,
    { name: about.to.name, sentence: about.sentence },
  )
  return {
    kind: "invitation-offer",
    to: about.to,
    subject,
    body: [
      { text: opening },
      freeTimes(about, closing),
      yourPage("Choose a time"),
      ...coldFooter(about.group, about.knownFrom),
    ],
  }
}

type OnSeat = Asked & {
  invitationId: string
  sequence: number
  episode: SeatTime & { number: number }
  now: Date
}

/** The entry in the guest's calendar; every later one has the same UID and a higher SEQUENCE. */
export function entryOf(
  { group, show, to, invitationId, sequence, episode, now }: OnSeat,
  method: CalendarMethod,
) {
  const words = showWords[show.kind]
  const text = guestCalendar({
    method,
    uid: `invitation-${invitationId}@${new URL(env().BASE_URL).hostname}`,
    sequence,
    summary: `${words.guestOn} ${show.name}, ${words.one} ${episode.number}`,
    organizer: { name: group.name, email: mailboxOf(env().REPLY_TO) },
    attendee: to,
    recordsLocal: episode.recordsLocal,
    zone: episode.zone,
    stamp: now,
  })
  return { method, text }
}

const mailboxOf = (address: string) => address.match(/<([^>]+)>/)?.[1] ?? address

/** What a text about a seat can name. What an editor or a guest wrote is a value here, and never a text. */
const named = ({ to, episode, guestZone }: OnSeat, words = "") => ({
  name: to.name,
  number: `${episode.number}`,
  time: bothTimesText(episode, guestZone),
  words,
})

/** You're on: with a calendar invitation (iTIP REQUEST, RFC 5546) that a later change can find again. */
export const bookedMail = (seat: OnSeat): MailDraft => {
  const { subject, opening, closing } = wordShowMail("invitation-booked", seat, named(seat))
  return {
    kind: "invitation-booked",
    to: seat.to,
    subject,
    body: [{ text: opening }, yourPage("Your page"), { text: closing }, { text: seat.group.name }],
    calendar: entryOf(seat, "REQUEST"),
  }
}

type Moved = OnSeat & {
  before: Pick<SeatTime, "recordsLocal" | "zone" | "recordsAt">
  isOurs: boolean
  words: string
}

/** Another time: by the guest's own choice, or because the recording was moved. The entry moves with it. */
export const movedMail = ({ before, isOurs, words, ...seat }: Moved): MailDraft => {
  const { subject, opening, closing } = wordShowMail(
    isOurs ? "invitation-moved" : "invitation-changed",
    seat,
    {
      ...named(seat, words),
      before: bothTimesText(before, null),
    },
  )
  return {
    kind: "invitation-moved",
    to: seat.to,
    subject,
    body: [
      { text: opening },
      ...own(closing),
      yourPage(isOurs ? "Keep it or change it" : "Your page"),
      { text: seat.group.name },
    ],
    calendar: entryOf(seat, "REQUEST"),
  }
}

/** Called off, by whichever side; the entry leaves the calendar (iTIP CANCEL). */
export const cancelledMail = ({
  isOurs,
  words,
  ...seat
}: OnSeat & { isOurs: boolean; words: string }): MailDraft => {
  const kind = isOurs ? "invitation-cancelled" : "invitation-cancelled-by-guest"
  const { subject, opening, closing } = wordShowMail(kind, seat, named(seat, words))
  return {
    kind: "invitation-cancelled",
    to: seat.to,
    subject,
    body: [{ text: opening }, { text: closing }, yourPage("Your page"), { text: seat.group.name }],
    calendar: entryOf(seat, "CANCEL"),
  }
}

/** It is out. The way to it, and thanks. */
export const thanksMail = ({ to, number, ...house }: House & { to: To; number: number }): MailDraft => {
  const values = { name: to.name, number: `${number}` }
  const { subject, opening, closing } = wordShowMail("invitation-thanks", house, values)
  return {
    kind: "invitation-thanks",
    to,
    subject,
    body: [
      { text: opening },
      { path: `/show/${number}`, label: `${capital(showWords[house.show.kind].one)} ${number}` },
      ...own(closing),
      { text: house.group.name },
    ],
  }
}

type LastCall = House & { to: To; closesOn: string; knownFrom: string }

/** The one last call, which is itself the close: no reply needed. */
export const invitationLastCallMail = ({ to, closesOn, knownFrom, ...house }: LastCall): MailDraft => {
  const values = { name: to.name, date: closesOn }
  const { subject, opening, closing } = wordShowMail("invitation-last-call", house, values)
  return {
    kind: "invitation-last-call",
    to,
    subject,
    body: [
      { text: opening },
      { text: closing },
      yourPage("Answer the invitation"),
      ...coldFooter(house.group, knownFrom),
    ],
  }
}

type TakenBack = House & { to: To; words: string; knownFrom: string }

/** What we asked does not hold any more, and why. */
export const takenBackMail = ({ to, words, knownFrom, ...house }: TakenBack): MailDraft => {
  const { subject, opening, closing } = wordShowMail("invitation-taken-back", house, { name: to.name, words })
  return {
    kind: "invitation-taken-back",
    to,
    subject,
    body: [{ text: opening }, ...own(closing), ...coldFooter(house.group, knownFrom)],
  }
}
