import { dateText, timeOf, zoneName } from "@/domain/events/event"
import { type MailBlock, type MailDraft, previewText } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import { type DeclineReason, declineReasons, type Outcome, type PitchOrigin } from "./pitch"

type Addressed = { group: string; to: { email: string; name: string }; title: string }

const hello = (name: string) => (name ? `Hello ${name},` : "Hello,")
const signed = (group: string): MailBlock => ({ text: `${group}` })
const own = (words: string): MailBlock[] => (words ? [{ text: words }] : [])

/** The first mail to an address that nobody has confirmed: fixed words only, none that a visitor typed. */
export const confirmMail = ({ group, email }: { group: string; email: string }): MailDraft => ({
  kind: "pitch-confirm",
  to: { email, name: "" },
  subject: `One step left: confirm your pitch to ${group}`,
  body: [
    {
      text: `Hello,\n\nsomebody, we hope it was you, has just pitched something to ${group} with this address. Open the page and press the button, then it is with our editors.`,
    },
    { secret: "pitch", label: "Open my pitch and confirm" },
    {
      text: "The same link is your own page: it always says where your pitch stands, and shows whatever else you send us today. If it was not you, leave this mail alone and nothing happens.",
    },
    signed(group),
  ],
})

/** Asked for by whoever typed the address, so it goes there alone and says nothing of the pitch. */
export const resentLinkMail = ({ group, email }: { group: string; email: string }): MailDraft => ({
  kind: "pitch-link",
  to: { email, name: "" },
  subject: `Your page at ${group}`,
  body: [
    {
      text: `Hello,\n\nsomebody, we hope it was you, asked for the link to a pitch that came from this address.`,
    },
    { secret: "pitch", label: "Open my pitch" },
    { text: "If it was not you, leave this mail alone: the link is only here." },
    signed(group),
  ],
})

type Asked = Addressed & { question: string; questionDays: number }

export const questionMail = (about: Asked): MailDraft => ({
  kind: "pitch-question",
  to: about.to,
  subject: `A question about "${about.title}"`,
  body: [
    {
      text: `${hello(about.to.name)}\n\nthank you for "${about.title}". Before we can say yes or no, we would like to know:`,
    },
    { quote: about.question },
    { secret: "pitch", label: "Answer on your page" },
    { text: `You can also just reply to this mail. We hold your place for ${about.questionDays} days.` },
    signed(about.group),
  ],
})

/** `subject` is that of their mail, as far as it had one. */
type FirstAsked = Asked & { origin: "mail" | "hand"; subject?: string | undefined }

/** To whoever came without the form: their page has it, filled in with what they said. They never pitched, so no thanks. */
export const firstQuestionMail = ({ origin, subject, ...about }: FirstAsked): MailDraft => ({
  kind: "pitch-question",
  to: about.to,
  subject: subject ? `Re: ${subject}` : `About "${about.title}"`,
  body: [
    {
      text: `${hello(about.to.name)}\n\n${subject ? `we have your mail "${subject}"` : `${origin === "mail" ? "we have your mail" : "you told one of us"} about "${about.title}"`}. Before we can say yes or no, we would like to know:`,
    },
    { quote: about.question },
    {
      text: "Your page has our short form, filled in with what you told us. What is missing is your answer.",
    },
    { secret: "pitch", label: "Answer on your page" },
    { text: `You can also just reply to this mail. We hold your place for ${about.questionDays} days.` },
    signed(about.group),
  ],
})

export const questionLastCallMail = (about: Addressed & { closesOn: string }): MailDraft => ({
  kind: "pitch-last-call",
  to: about.to,
  subject: `Closing "${about.title}" for now`,
  body: [
    {
      text: `${hello(about.to.name)}\n\nwe asked you something about "${about.title}" and have not heard from you. No reply needed: on ${about.closesOn} we close it for now.`,
    },
    {
      text: "If you would still like an answer from us, your page is one press away, then and for 90 days after.",
    },
    { secret: "pitch", label: "Answer on your page" },
    signed(about.group),
  ],
})

export const approvedMail = (about: Addressed & { words: string }): MailDraft => ({
  kind: "pitch-approved",
  to: about.to,
  subject: `Yes: "${about.title}"`,
  body: [
    {
      text: `${hello(about.to.name)}\n\nyes, we would like to be part of "${about.title}", and it goes on our calendar.`,
    },
    ...own(about.words),
    {
      text: "Your page says when the listing is live and links to it. If a date or place changes, tell us there.",
    },
    { secret: "pitch", label: "Open my pitch" },
    signed(about.group),
  ],
})

export const listedMail = (about: Addressed & { slug: string }): MailDraft => ({
  kind: "pitch-listed",
  to: about.to,
  subject: `"${about.title}" is on our calendar`,
  body: [
    { text: `${hello(about.to.name)}\n\n"${about.title}" is live on our calendar.` },
    { path: `/events/${about.slug}`, label: "See the listing" },
    { text: "If a date or place changes, tell us on your page." },
    { secret: "pitch", label: "Open my pitch" },
    signed(about.group),
  ],
})

/** Of whoever sent it first nothing is said: that is somebody else's business. */
export const duplicateMail = (about: Addressed): MailDraft => ({
  kind: "pitch-duplicate",
  to: about.to,
  subject: `About "${about.title}"`,
  body: [
    {
      text: `${hello(about.to.name)}\n\nthank you for telling us about "${about.title}". We have it already: it reached us before, so we keep the two together and decide once.`,
    },
    {
      text: "Your page always says where it stands. If yours is something else, tell us there what differs.",
    },
    { secret: "pitch", label: "Open my pitch" },
    signed(about.group),
  ],
})

type Correction = Addressed & {
  outcome: Exclude<Outcome, "spam">
  toldOn: string
  dueOn: string
  showName: string
  correction: string
}

/** What was told and holds no longer: that, in the words of the day, and then an admin's own. */
export const correctionMail = ({ outcome, title, showName, ...about }: Correction): MailDraft => {
  const wrote = `we wrote to you on ${about.toldOn} that`
  const told = {
    approved: `${wrote} we would like to be part of "${title}".`,
    declined: `${wrote} we are not listing "${title}" this time.`,
    invited: `${wrote} we are not listing "${title}", and asked whether you would come on ${showName}.`,
    duplicate: `${wrote} we have "${title}" already.`,
    lapsed: `on ${about.toldOn} we closed "${title}" for now.`,
  }
  return {
    kind: "pitch-correction",
    to: about.to,
    subject: `A correction about "${title}"`,
    body: [
      { text: `${hello(about.to.name)}\n\n${told[outcome]} We take that back:` },
      { text: about.correction },
      { text: `It is with our editors again, and you hear from us by ${about.dueOn}.` },
      { secret: "pitch", label: "Open my pitch" },
      signed(about.group),
    ],
  }
}

type Declined = Addressed & {
  reason: DeclineReason
  words: string
  wayBack: string
  places: Settings["places"]
}

export const declinedMail = ({ group, to, title, reason, words, wayBack, places }: Declined): MailDraft => ({
  kind: "pitch-declined",
  to,
  subject: `About "${title}"`,
  body: [
    {
      text: `${hello(to.name)}\n\nthank you for telling us about "${title}". We are not listing it this time: ${declineReasons[reason].text}`,
    },
    ...own(words),
    { text: `What would change our mind: ${wayBack}` },
    { secret: "pitch", label: "That has changed, look again" },
    ...elsewhere(places),
    signed(group),
  ],
})

type Seat = { recordsLocal: string; zone: string; episodeNumber: number }

type Invited = {
  group: Settings["group"]
  show: Settings["show"]
  to: { email: string; name: string }
  title: string
  sentence: string
  seats: Seat[]
  places: Settings["places"]
  invitationDays: number
}

export const seatText = (seat: Seat) =>
  `${dateText(seat.recordsLocal)}, ${timeOf(seat.recordsLocal)} ${zoneName(seat.zone)}`

export const invitedMail = ({
  group,
  show,
  to,
  title,
  sentence,
  seats,
  places,
  invitationDays,
}: Invited): MailDraft => ({
  kind: "pitch-invited",
  to,
  subject: `Not the calendar, but would you come on ${show.name}?`,
  body: [
    { text: `${hello(to.name)}\n\n${sentence}` },
    {
      text: `We are not listing "${title}": our calendar only has what one of us takes part in. But we would like to hear about it on ${show.name}${show.reach ? `, which reaches ${show.reach}` : ""}.`,
    },
    {
      text: `These times are free:\n${seats.map((seat) => `- ${seatText(seat)}`).join("\n")}\n\nYes, yes another time, or no thanks: each is one choice on your page. You can also just reply to this mail. We keep the offer open for ${invitationDays} days.`,
    },
    { secret: "invitation", label: "Answer the invitation" },
    ...elsewhere(places),
    signed(senderOf(group)),
  ],
})

/** Name and postal address; an address as it stands on an envelope begins with the name already. */
const senderOf = ({ name, postalAddress }: Settings["group"]) =>
  postalAddress.startsWith(name) ? postalAddress : [name, postalAddress].filter(Boolean).join("\n")

function elsewhere(places: Settings["places"]): MailBlock[] {
  if (places.length === 0) return []
  return [
    {
      text: `Places that do list such events:\n${places.map((one) => `- ${one.name}: ${one.url}`).join("\n")}`,
    },
  ]
}

/** Where an editor's own part will stand in a mail that is not written yet; nobody can type these marks. */
const gap = (name: string) => `\u0001${name}\u0001`

export type UnwrittenMail = { subject: string; text: string }

type Unwritten = Addressed & { settings: Settings; lacks?: PitchOrigin; subject?: string | undefined }

/** The four decision mails as they will go, with gaps named `question`, `words`, `reason`, `wayBack`, `sentence`, `seats`. */
export function unwrittenMails({ settings, lacks = "form", subject, ...about }: Unwritten) {
  const { group, show, places, questionDays, invitationDays } = settings
  const words = gap("words")
  const shown = ({ subject, body }: MailDraft): UnwrittenMail => ({ subject, text: previewText(body) })
  const replaced = (mail: UnwrittenMail, known: string, name: string) => ({
    ...mail,
    text: mail.text.replace(known, () => gap(name)),
  })
  const asked = { ...about, question: gap("question"), questionDays }
  const question =
    lacks === "form" ? questionMail(asked) : firstQuestionMail({ ...asked, origin: lacks, subject })
  const declined = declinedMail({ ...about, reason: "value", words, wayBack: gap("wayBack"), places })
  const seat = { recordsLocal: "2026-01-01T00:00", zone: "UTC", episodeNumber: 0 }
  const invited = invitedMail({
    ...about,
    group,
    show,
    sentence: gap("sentence"),
    seats: [seat],
    places,
    invitationDays,
  })
  return {
    approve: shown(approvedMail({ ...about, words })),
    ask: replaced(shown(question), `> ${gap("question")}`, "question"),
    decline: replaced(shown(declined), declineReasons.value.text, "reason"),
    invite: replaced(shown(invited), `- ${seatText(seat)}`, "seats"),
  }
}

/** The correction as it will go, with a gap named `correction`. */
export function unwrittenCorrection(about: Omit<Correction, "correction">): UnwrittenMail {
  const { subject, body } = correctionMail({ ...about, correction: gap("correction") })
  return { subject, text: previewText(body) }
}

export type WeekInWords = {
  waiting: number
  minutes: number
  /** The most urgent. Without their words: what is mailed to us would outlive what is forgotten here. */
  first: { id: string; why: string; waitedDays: number }[]
  saidYes: number
  saidNo: number
  neverReplied: number
  proposed: number
  overdue: number
  unreached: number
  cameBack: number
}

/** Nothing waits and nothing happened: then an editor has their Sunday. */
export const isQuietWeek = ({ first: _, minutes: __, ...counts }: WeekInWords) =>
  Object.values(counts).every((count) => count === 0)

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)
const listed = (parts: (string | false)[]) => parts.filter(Boolean).join(", ")

/** The week in one sentence: what waits, what guests said, and whether anything else needs an editor. */
export function weekSentence(week: WeekInWords): string {
  const { waiting, saidYes, saidNo, neverReplied, proposed, overdue, unreached, cameBack } = week
  const answers = [
    saidYes > 0 && `${saidYes} said yes`,
    saidNo > 0 && `${saidNo} said no`,
    neverReplied > 0 && `${neverReplied} never replied`,
  ]
  const guests = listed(answers).replace(/^(\d+)/, (count) => many(Number(count), "guest", "guests"))
  const needed = listed([
    proposed > 0 && `${many(proposed, "guest proposes", "guests propose")} another time`,
    overdue > 0 && `${many(overdue, "guest has", "guests have")} let the time pass`,
    unreached > 0 && `${many(unreached, "invitation", "invitations")} came back`,
    cameBack > 0 && `${many(cameBack, "other mail", "other mails")} came back`,
  ])
  const waits = waiting > 0 ? `${waiting} waiting, about ${week.minutes} minutes` : "Nobody is waiting"
  const rest = needed ? `besides: ${needed}` : waiting > 0 ? "nothing else needs you" : "nothing needs you"
  return `${[waits, guests, rest].filter(Boolean).join("; ")}.`
}

const urgency: Record<string, string> = {
  "promise-broken": "Promised and late",
  bounced: "Our mail came back",
  "not-live": "We said yes, and it is not live",
  "our-turn": "Our turn",
  silent: "Their time is up",
}

export const digestMail = ({
  group,
  to,
  words,
}: {
  group: string
  to: { email: string; name: string }
  words: WeekInWords
}): MailDraft => ({
  kind: "digest",
  to,
  subject:
    words.waiting > 0 ? `${words.waiting} waiting, about ${words.minutes} minutes` : "Nobody is waiting",
  body: [
    { text: `${hello(to.name)}\n\n${weekSentence(words)}` },
    ...(words.waiting > 0 ? [{ path: "/dashboard", label: "Open the queue" }] : []),
    ...words.first.map(({ id, why, waitedDays }) => ({
      path: `/dashboard/pitches/${id}`,
      label: `${urgency[why] ?? "Our turn"}, ${waitedDays === 0 ? "since today" : `for ${many(waitedDays, "day", "days")}`}`,
    })),
    ...(words.proposed + words.overdue + words.unreached > 0
      ? [{ path: "/dashboard/show", label: "See the guests" }]
      : []),
    ...(words.cameBack > 0
      ? [{ path: "/dashboard/settings/mail", label: "See the mail that came back" }]
      : []),
    signed(group),
  ],
})
