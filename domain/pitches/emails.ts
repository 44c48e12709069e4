import { showWords } from "@/domain/episodes/episode"
import { seatText } from "@/domain/invitations/seat-text"
import type { MailBlock, MailDraft } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import { wordMail, wordShowMail } from "@/domain/settings/word-mail"
import type { Outcome, PitchOrigin } from "./pitch"

type Texts = Settings["texts"]
export type Addressed = { group: string; to: { email: string; name: string }; title: string }
type Worded = Addressed & { texts: Texts }

/** What an edited text can name. A sentence that a stranger typed is a value here, and never a text. */
const named = ({ group, to, title }: Addressed, days = 0) => ({
  group,
  name: to.name,
  title,
  days: `${days}`,
})

export const hello = (name: string) => (name ? `Hello ${name},` : "Hello,")
export const signed = (group: string): MailBlock => ({ text: `${group}` })
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

/** `mailSubject` is that of their mail, as far as it had one: it is what they call it. */
type FirstAsked = Worded & {
  origin: Exclude<PitchOrigin, "form">
  question: string
  questionDays: number
  mailSubject?: string | undefined
}

/** To whoever came without the form: their page has it, filled in with what they said. They never pitched, so no thanks. */
export const firstQuestionMail = ({ origin, mailSubject, ...about }: FirstAsked): MailDraft => {
  const values = named({ ...about, title: mailSubject || about.title }, about.questionDays)
  const { subject, opening, closing } = wordMail(`question-${origin}`, about.texts, values)
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

export type Correction = Addressed & {
  outcome: Exclude<Outcome, "spam">
  toldOn: string
  dueOn: string
  show: Settings["show"]
  correction: string
}

/** What was told and holds no longer: that, in the words of the day, and then an admin's own. */
export const correctionMail = ({ outcome, title, show, ...about }: Correction): MailDraft => {
  const wrote = `we wrote to you on ${about.toldOn} that`
  const told = {
    approved: `${wrote} we would like to be part of "${title}".`,
    declined: `${wrote} we are not listing "${title}" this time.`,
    invited: `${wrote} we are not listing "${title}", and asked whether you would ${showWords[show.kind].comeOn} ${show.name}.`,
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

export const seatLines = (seats: Seat[]) => seats.map((seat) => `- ${seatText(seat)}`).join("\n")

export const invitedMail = ({ group, show, to, title, sentence, seats, ...about }: Invited): MailDraft => {
  const values = named({ group: group.name, to, title }, about.invitationDays)
  const { subject, opening, closing } = wordShowMail("invited", { group, show, texts: about.texts }, values)
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
