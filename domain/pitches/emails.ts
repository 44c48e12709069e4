import { dateText, timeOf, zoneName } from "@/domain/events/event"
import { type MailBlock, type MailDraft, previewText } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import type { Outcome, PitchOrigin } from "./pitch"
import { wordMail } from "./word-mail"

type Texts = Settings["texts"]
type Addressed = { group: string; to: { email: string; name: string }; title: string }
type Worded = Addressed & { texts: Texts }

/** What an edited text can name. A sentence that a stranger typed is a value here, and never a text. */
const named = ({ group, to, title }: Addressed, days = 0) => ({
  group,
  name: to.name,
  title,
  days: `${days}`,
})

const hello = (name: string) => (name ? `Hello ${name},` : "Hello,")
const signed = (group: string): MailBlock => ({ text: `${group}` })
const own = (words: string): MailBlock[] => (words ? [{ text: words }] : [])

/** The first mail to an address that nobody has confirmed: the group's fixed words only, none that a visitor typed. */
export const confirmMail = ({
  group,
  email,
  texts,
}: {
  group: string
  email: string
  texts: Texts
}): MailDraft => {
  const { subject, opening, closing } = wordMail("confirm", texts, { group })
  return {
    kind: "pitch-confirm",
    to: { email, name: "" },
    subject,
    body: [
      { text: opening },
      { secret: "pitch", label: "Open my pitch and confirm" },
      { text: closing },
      signed(group),
    ],
  }
}

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

/** To whoever asked while the form was closed; nobody has confirmed that address either. */
export const openingMail = ({ group, email }: { group: string; email: string }): MailDraft => ({
  kind: "opening",
  to: { email, name: "" },
  subject: `${group} reads pitches again`,
  body: [
    {
      text: `Hello,\n\nsomebody, we hope it was you, asked us to tell this address when our pitch form opens. It is open.`,
    },
    { path: "/pitch", label: "Open the form" },
    { text: "This is the only mail about it, and your address is off our list." },
    signed(group),
  ],
})

export const questionMail = (about: Worded & { question: string; questionDays: number }): MailDraft => {
  const { subject, opening, closing } = wordMail("question", about.texts, named(about, about.questionDays))
  return {
    kind: "pitch-question",
    to: about.to,
    subject,
    body: [
      { text: opening },
      { quote: about.question },
      { secret: "pitch", label: "Answer on your page" },
      { text: closing },
      signed(about.group),
    ],
  }
}

type FirstAsked = Addressed & {
  origin: Exclude<PitchOrigin, "form">
  question: string
  questionDays: number
  /** That of their mail, as far as it had one. */
  subject?: string | undefined
}

/** To whoever came without the form: their page has it, filled in with what they said. They never pitched, so no thanks. */
export const firstQuestionMail = ({ origin, subject, ...about }: FirstAsked): MailDraft => ({
  kind: "pitch-question",
  to: about.to,
  subject: subject ? `Re: ${subject}` : `About "${about.title}"`,
  body: [
    {
      text: `${hello(about.to.name)}\n\n${origin === "mail" ? "we have your mail" : "you told one of us"} about "${about.title}". Before we can say yes or no, we would like to know:`,
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

export const questionLastCallMail = (about: Worded & { closesOn: string; reopenDays: number }): MailDraft => {
  const values = { ...named(about, about.reopenDays), date: about.closesOn }
  const { subject, opening, closing } = wordMail("last-call", about.texts, values)
  return {
    kind: "pitch-last-call",
    to: about.to,
    subject,
    body: [
      { text: opening },
      { text: closing },
      { secret: "pitch", label: "Answer on your page" },
      signed(about.group),
    ],
  }
}

export const approvedMail = (about: Worded & { words: string }): MailDraft => {
  const { subject, opening, closing } = wordMail("approved", about.texts, named(about))
  return {
    kind: "pitch-approved",
    to: about.to,
    subject,
    body: [
      { text: opening },
      ...own(about.words),
      { text: closing },
      { secret: "pitch", label: "Open my pitch" },
      signed(about.group),
    ],
  }
}

export const listedMail = (about: Worded & { slug: string }): MailDraft => {
  const { subject, opening, closing } = wordMail("listed", about.texts, named(about))
  return {
    kind: "pitch-listed",
    to: about.to,
    subject,
    body: [
      { text: opening },
      { path: `/events/${about.slug}`, label: "See the listing" },
      { text: closing },
      { secret: "pitch", label: "Open my pitch" },
      signed(about.group),
    ],
  }
}

/** Of whoever sent it first nothing is said: that is somebody else's business. */
export const duplicateMail = (about: Worded): MailDraft => {
  const { subject, opening, closing } = wordMail("duplicate", about.texts, named(about))
  return {
    kind: "pitch-duplicate",
    to: about.to,
    subject,
    body: [
      { text: opening },
      { text: closing },
      { secret: "pitch", label: "Open my pitch" },
      signed(about.group),
    ],
  }
}

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

type Declined = Worded & {
  /** The reason's sentence. */
  reason: string
  words: string
  wayBack: string
  places: Settings["places"]
}

export const declinedMail = ({ reason, words, wayBack, places, ...about }: Declined): MailDraft => {
  const values = { ...named(about), reason, wayBack }
  const { subject, opening, closing } = wordMail("declined", about.texts, values)
  return {
    kind: "pitch-declined",
    to: about.to,
    subject,
    body: [
      { text: opening },
      ...own(words),
      { text: closing },
      { secret: "pitch", label: "That has changed, look again" },
      ...elsewhere(places),
      signed(about.group),
    ],
  }
}

type Seat = { recordsLocal: string; zone: string; episodeNumber: number }

type Invited = {
  group: Settings["group"]
  show: Settings["show"]
  to: { email: string; name: string }
  title: string
  sentence: string
  /** The free times, a line each. */
  seats: string
  places: Settings["places"]
  invitationDays: number
  texts: Texts
}

export const seatText = (seat: Seat) =>
  `${dateText(seat.recordsLocal)}, ${timeOf(seat.recordsLocal)} ${zoneName(seat.zone)}`

export const seatLines = (seats: Seat[]) => seats.map((seat) => `- ${seatText(seat)}`).join("\n")

export const invitedMail = ({ group, show, to, title, sentence, seats, ...about }: Invited): MailDraft => {
  const { subject, opening, closing } = wordMail("invited", about.texts, {
    ...named({ group: group.name, to, title }, about.invitationDays),
    show: show.name,
    reach: show.reach && `, which reaches ${show.reach}`,
  })
  return {
    kind: "pitch-invited",
    to,
    subject,
    body: [
      { text: `${hello(to.name)}\n\n${sentence}` },
      { text: opening },
      { text: `These times are free:\n${seats}\n\n${closing}` },
      { secret: "invitation", label: "Answer the invitation" },
      ...elsewhere(about.places),
      signed(senderOf(group)),
    ],
  }
}

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
export function unwrittenMails({ settings, lacks = "form", subject, ...addressed }: Unwritten) {
  const { group, show, places, questionDays, invitationDays, texts } = settings
  const about = { ...addressed, texts }
  const words = gap("words")
  const shown = ({ subject, body }: MailDraft): UnwrittenMail => ({ subject, text: previewText(body) })
  const asking = { ...about, question: gap("question"), questionDays }
  const asked = shown(
    lacks === "form" ? questionMail(asking) : firstQuestionMail({ ...asking, origin: lacks, subject }),
  )
  const sentence = gap("sentence")
  return {
    approve: shown(approvedMail({ ...about, words })),
    ask: { ...asked, text: asked.text.replace(`> ${gap("question")}`, () => gap("question")) },
    decline: shown(declinedMail({ ...about, reason: gap("reason"), words, wayBack: gap("wayBack"), places })),
    invite: shown(
      invitedMail({ ...about, group, show, sentence, seats: gap("seats"), places, invitationDays }),
    ),
  }
}

/** The correction as it will go, with a gap named `correction`. */
export function unwrittenCorrection(about: Omit<Correction, "correction">): UnwrittenMail {
  const { subject, body } = correctionMail({ ...about, correction: gap("correction") })
  return { subject, text: previewText(body) }
}

type Asked = Omit<Addressed, "title"> & { by: string; pitcher: string; organisation: string }

/** To one of us, about somebody who is not: an editor pressed for it, nobody outside can. */
export const vouchMail = (about: Asked & { audienceValue: string }): MailDraft => ({
  kind: "vouch",
  to: about.to,
  subject: `Do you know ${about.pitcher || about.organisation || "who pitched this"}?`,
  body: [
    {
      text: `${hello(about.to.name)}

${about.by} asks whether you know who sent us this:`,
    },
    { quote: [about.pitcher, about.organisation, about.audienceValue].filter(Boolean).join("\n") },
    { secret: "vouch", label: "Yes or no, on one page" },
    { text: "Never met them? That helps too. Nothing is sent to them, whatever you answer." },
    signed(about.group),
  ],
})

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

export const midweekMail = ({
  group,
  to,
  late,
}: {
  group: string
  to: MailDraft["to"]
  late: number
}): MailDraft => ({
  kind: "midweek",
  to,
  subject: `${many(late, "promised answer is", "promised answers are")} late`,
  body: [
    {
      text: `${hello(to.name)}\n\n${many(late, "pitch waits", "pitches wait")} longer than we promised. Nothing else needs you before the mail of the week.`,
    },
    { path: "/dashboard", label: "Open the queue" },
    signed(group),
  ],
})

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
