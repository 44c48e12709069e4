import type { MailText } from "./word-mail"

const about = ["group", "name", "title"] as const
const inSubject = ["group", "title"] as const

const withForm =
  "Your page has our short form, filled in with what you told us; what is missing is your answer. You can also just reply to this mail. We hold your place for {days} days."

/**
 * The mails to those who pitch, as they are by default, with the names that each part may hold and those that it must.
 * The first one goes to an address that nobody has confirmed: nothing that a visitor typed has a name there.
 */
export const pitchMails = {
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
  "question-mail": {
    label: "A question to who only mailed",
    subject: { text: "Re: {title}", known: inSubject },
    opening: {
      text: 'Hello {name},\n\nwe have your mail "{title}". Before we can say yes or no, we would like to know:',
      known: about,
    },
    closing: { text: withForm, known: [...about, "days"], must: ["days"] },
  },
  "question-hand": {
    label: "A question to who told one of us",
    subject: { text: 'About "{title}"', known: inSubject },
    opening: {
      text: 'Hello {name},\n\nyou told one of us about "{title}". Before we can say yes or no, we would like to know:',
      known: about,
    },
    closing: { text: withForm, known: [...about, "days"], must: ["days"] },
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
