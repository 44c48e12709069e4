import { fillText } from "@/domain/settings/fill-text"
import type { Settings } from "@/domain/settings/settings"

type Part = { text: string; known: readonly string[]; must?: readonly string[] }
export type MailPart = "subject" | "opening" | "closing"
type MailText = { label: string } & Record<MailPart, Part>

const about = ["group", "name", "title"] as const
const inSubject = ["group", "title"] as const

/**
 * The mails whose sentences a group can edit, as they are by default, with the names that each part may hold and those
 * that it must. The first one goes to an address that nobody has confirmed: nothing that a visitor typed has a name there.
 */
export const mailTexts = {
  confirm: {
    label: "One step left: please confirm",
    subject: { text: "One step left: confirm your pitch to {group}", known: ["group"] },
    opening: {
      text: "Hello,\n\nsomebody, we hope it was you, has just pitched something to {group} with this address. Open the page and press the button, then it is with our editors.",
      known: ["group"],
    },
    closing: {
      text: "The same link is your own page: it always says where your pitch stands, and shows whatever else you send us today. If it was not you, leave this mail alone and nothing happens.",
      known: ["group"],
    },
  },
  question: {
    label: "A question",
    subject: { text: 'A question about "{title}"', known: inSubject },
    opening: {
      text: 'Hello {name},\n\nthank you for "{title}". Before we can say yes or no, we would like to know:',
      known: about,
    },
    closing: {
      text: "You can also just reply to this mail. We hold your place for {days} days.",
      known: [...about, "days"],
      must: ["days"],
    },
  },
  "last-call": {
    label: "Last call for an answer",
    subject: { text: 'Closing "{title}" for now', known: inSubject },
    opening: {
      text: 'Hello {name},\n\nwe asked you something about "{title}" and have not heard from you. No reply needed: on {date} we close it for now.',
      known: [...about, "date"],
      must: ["date"],
    },
    closing: {
      text: "If you would still like an answer from us, your page is one press away, then and for {days} days after.",
      known: [...about, "days"],
    },
  },
  approved: {
    label: "Yes",
    subject: { text: 'Yes: "{title}"', known: inSubject },
    opening: {
      text: 'Hello {name},\n\nyes, we would like to be part of "{title}", and it goes on our calendar.',
      known: about,
      must: ["title"],
    },
    closing: {
      text: "Your page says when the listing is live and links to it. If a date or place changes, tell us there.",
      known: about,
    },
  },
  listed: {
    label: "It is live",
    subject: { text: '"{title}" is on our calendar', known: inSubject },
    opening: { text: 'Hello {name},\n\n"{title}" is live on our calendar.', known: about, must: ["title"] },
    closing: { text: "If a date or place changes, tell us on your page.", known: about },
  },
  declined: {
    label: "Not listed this time",
    subject: { text: 'About "{title}"', known: inSubject },
    opening: {
      text: 'Hello {name},\n\nthank you for telling us about "{title}". We are not listing it this time: {reason}',
      known: [...about, "reason"],
      must: ["title", "reason"],
    },
    closing: {
      text: "What would change our mind: {wayBack}",
      known: [...about, "wayBack"],
      must: ["wayBack"],
    },
  },
  invited: {
    label: "Not the calendar, but the show",
    subject: {
      text: "Not the calendar, but would you come on {show}?",
      known: [...inSubject, "show"],
      must: ["show"],
    },
    opening: {
      text: 'We are not listing "{title}": our calendar only has what one of us takes part in. But we would like to hear about it on {show}{reach}.',
      known: [...about, "show", "reach"],
      must: ["title", "show"],
    },
    closing: {
      text: "Yes, yes another time, or no thanks: each is one choice on your page. You can also just reply to this mail. We keep the offer open for {days} days.",
      known: [...about, "show", "days"],
      must: ["days"],
    },
  },
  duplicate: {
    label: "We have it already",
    subject: { text: 'About "{title}"', known: inSubject },
    opening: {
      text: 'Hello {name},\n\nthank you for telling us about "{title}". We have it already: it reached us before, so we keep the two together and decide once.',
      known: about,
      must: ["title"],
    },
    closing: {
      text: "Your page always says where it stands. If yours is something else, tell us there what differs.",
      known: about,
    },
  },
} satisfies Record<string, MailText>

export type MailKind = keyof typeof mailTexts

/** The three texts of a mail, the group's own or the default, with their values. Only what a part knows is filled in. */
export function wordMail(kind: MailKind, { mails }: Settings["texts"], values: Record<string, string>) {
  const worded = (part: MailPart) => {
    const { text, known }: Part = mailTexts[kind][part]
    const given = Object.entries(values).filter(([name]) => known.includes(name))
    return fillText(mails[kind]?.[part] || text, Object.fromEntries(given))
  }
  return { subject: worded("subject"), opening: worded("opening"), closing: worded("closing") }
}
