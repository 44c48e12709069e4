import type { MailBlock, MailDraft } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import { env } from "@/lib/env"
import { type CalendarMethod, guestCalendar } from "./calendar-file"
import { bothTimesLines, bothTimesText, type SeatTime } from "./seat-text"

type To = { email: string; name: string }
type House = { group: Settings["group"]; show: Settings["show"] }
type Asked = House & { to: To; guestZone: string | null }

const hello = (name: string) => `Hello${name ? ` ${name}` : ""},`
const yourPage = (label: string): MailBlock => ({ secret: "invitation", label })

/** Name and postal address; an address as it stands on an envelope begins with the name already. */
const senderOf = ({ name, postalAddress }: Settings["group"]) =>
  postalAddress.startsWith(name) ? postalAddress : [name, postalAddress].filter(Boolean).join("\n")

/**
 * Below every mail to somebody who did not write first: how we know them, where we are, and the way to stop us. Empty for
 * whoever pitched, who knows how we know them.
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

/** To somebody who never pitched: who we are, why them, which times, and that a no costs nothing. */
export const invitationMail = ({ group, show, to, guestZone, ...about }: Inviting): MailDraft => ({
  kind: "invitation",
  to,
  subject: `Would you come on ${show.name}?`,
  body: [
    { text: `${hello(to.name)}\n\n${about.sentence}` },
    {
      text: `We are ${group.name}, and we would like to talk with you on ${show.name}${show.reach && `, which reaches ${show.reach}`}: a conversation of an hour, recorded ahead.`,
    },
    {
      text: `These times are free:\n${bothTimesLines(about.seats, guestZone)}\n\nYes, yes another time, or no thanks: each is one choice on your page. You can also just reply to this mail. We keep the offer open for ${about.invitationDays} days.`,
    },
    yourPage("Answer the invitation"),
    ...coldFooter(group, about.knownFrom),
  ],
})

type Offering = Inviting & { isAfterCancel: boolean }

/** Our answer to "yes, another time", or to a recording that was called off: other times. */
export const offerMail = ({ group, show, to, guestZone, ...about }: Offering): MailDraft => ({
  kind: "invitation-offer",
  to,
  subject: `Other times for ${show.name}`,
  body: [
    {
      text: `${hello(to.name)}\n\n${about.isAfterCancel ? "we would still like to have you on." : "thank you for telling us what suits you."}${about.sentence && ` ${about.sentence}`}`,
    },
    {
      text: `These times are free:\n${bothTimesLines(about.seats, guestZone)}\n\nTake one on your page, or tell us another there. You can also just reply to this mail.`,
    },
    yourPage("Choose a time"),
    ...coldFooter(group, about.knownFrom),
  ],
})

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
  const text = guestCalendar({
    method,
    uid: `invitation-${invitationId}@${new URL(env().BASE_URL).hostname}`,
    sequence,
    summary: `Guest on ${show.name}, episode ${episode.number}`,
    organizer: { name: group.name, email: mailboxOf(env().REPLY_TO) },
    attendee: to,
    recordsLocal: episode.recordsLocal,
    zone: episode.zone,
    stamp: now,
  })
  return { method, text }
}

const mailboxOf = (address: string) => address.match(/<([^>]+)>/)?.[1] ?? address

const whenWeRecord = ({ episode, guestZone }: OnSeat) => `We record on ${bothTimesText(episode, guestZone)}.`

/** You're on: with a calendar invitation (iTIP REQUEST, RFC 5546) that a later change can find again. */
export const bookedMail = (seat: OnSeat): MailDraft => ({
  kind: "invitation-booked",
  to: seat.to,
  subject: `You're on ${seat.show.name}, episode ${seat.episode.number}`,
  body: [
    {
      text: `${hello(seat.to.name)}\n\nyou're on. ${whenWeRecord(seat)} The calendar entry is attached.`,
    },
    {
      text: "On your page you can tell us a little about yourself, take another time, or call it off.",
    },
    yourPage("Your page"),
    {
      text: `A yes is not a listing: what you are doing is named on the episode's page, and whether it is on our calendar stays another question.\n\n${seat.group.name}`,
    },
  ],
  calendar: entryOf(seat, "REQUEST"),
})

/** Another time: by the guest's own choice, or because the recording was moved. The entry moves with it. */
export const movedMail = (
  seat: OnSeat & {
    before: Pick<SeatTime, "recordsLocal" | "zone" | "recordsAt">
    isOurs: boolean
    words: string
  },
): MailDraft => ({
  kind: "invitation-moved",
  to: seat.to,
  subject: seat.isOurs
    ? `We had to move your recording for ${seat.show.name}`
    : `Your new time for ${seat.show.name}, episode ${seat.episode.number}`,
  body: [
    {
      text: `${hello(seat.to.name)}\n\n${
        seat.isOurs
          ? `we had to move the recording of ${bothTimesText(seat.before, null)}.${seat.words && ` ${seat.words}`}`
          : "that's done."
      } ${whenWeRecord(seat)} The entry in your calendar moves along.`,
    },
    ...(seat.isOurs
      ? [{ text: "Does it still suit you? Keep it, take another time, or call it off: each is one press." }]
      : []),
    yourPage(seat.isOurs ? "Keep it or change it" : "Your page"),
    { text: seat.group.name },
  ],
  calendar: entryOf(seat, "REQUEST"),
})

/** Called off, by whichever side; the entry leaves the calendar (iTIP CANCEL). */
export const cancelledMail = (seat: OnSeat & { isOurs: boolean; words: string }): MailDraft => ({
  kind: "invitation-cancelled",
  to: seat.to,
  subject: `Called off: ${seat.show.name}, episode ${seat.episode.number}`,
  body: [
    {
      text: seat.isOurs
        ? `${hello(seat.to.name)}\n\nwe have to call off the recording on ${bothTimesText(seat.episode, seat.guestZone)}. ${seat.words}`
        : `${hello(seat.to.name)}\n\nthank you for telling us. The recording on ${bothTimesText(seat.episode, seat.guestZone)} is off for you, and the seat goes on.`,
    },
    {
      text: seat.isOurs
        ? "The entry leaves your calendar. If you have a question, reply to this mail."
        : "The entry leaves your calendar. If another time suits you, your page has what is free.",
    },
    yourPage("Your page"),
    { text: seat.group.name },
  ],
  calendar: entryOf(seat, "CANCEL"),
})

/** It is out. The way to it, and thanks. */
export const thanksMail = ({ group, show, to, number }: House & { to: To; number: number }): MailDraft => ({
  kind: "invitation-thanks",
  to,
  subject: `Thank you: episode ${number} of ${show.name} is out`,
  body: [
    {
      text: `${hello(to.name)}\n\nthank you for coming. Episode ${number} is out, with everything that was mentioned. Share it as you like.`,
    },
    { path: `/show/${number}`, label: `Episode ${number}` },
    { text: group.name },
  ],
})

type LastCall = { group: Settings["group"]; show: string; to: To; closesOn: string; knownFrom: string }

/** The one last call, which is itself the close: no reply needed. */
export const invitationLastCallMail = (about: LastCall): MailDraft => ({
  kind: "invitation-last-call",
  to: about.to,
  subject: `The seat on ${about.show} goes on`,
  body: [
    {
      text: `${hello(about.to.name)}\n\nwe asked whether you would come on ${about.show}. No reply needed: on ${about.closesOn} the seat goes on to somebody else.`,
    },
    { text: "If you would still like to come, your page is one press away, and stays so for a while." },
    yourPage("Answer the invitation"),
    ...coldFooter(about.group, about.knownFrom),
  ],
})
