import type { ByKind, MailText } from "./word-mail"

const about = ["group", "name", "show"] as const
const onSeat = [...about, "number"] as const
const inSubject = ["group", "show"] as const

const byKind = (podcast: string, talk: string): ByKind => ({ podcast, talk })

/** Between them stand the free times, which nobody can leave out. */
const takeOne = {
  text: "Take one on your page, or tell us another there. You can also just reply to this mail.",
  known: about,
}
const otherTimes = { text: "Other times for {show}", known: inSubject }
const calledOff = {
  text: byKind("Called off: {show}, episode {number}", "Called off: {show}, talk {number}"),
  known: [...inSubject, "number"],
}

/**
 * The mails about the show, as they are by default, with the names that each part may hold and those that it must: a time,
 * and what an editor wrote for this one guest. Where a talk at the meetup has to say it in other words, it does.
 */
export const showMails = {
  invited: {
    label: "Not the calendar, but the show",
    subject: {
      text: byKind(
        "Not the calendar, but would you come on {show}?",
        "Not the calendar, but would you speak at {show}?",
      ),
      known: [...inSubject, "title"],
      must: ["show"],
    },
    opening: {
      text: byKind(
        'We are not listing "{title}": our calendar only has what one of us takes part in. But we would like to hear about it on {show}{reach}.',
        'We are not listing "{title}": our calendar only has what one of us takes part in. But we would like to hear about it at {show}{reach}.',
      ),
      known: [...about, "title", "reach"],
      must: ["title", "show"],
    },
    closing: {
      text: "Yes, yes another time, or no thanks: each is one choice on your page. You can also just reply to this mail. We keep the offer open for {days} days.",
      known: [...about, "title", "days"],
      must: ["days"],
    },
  },
  invitation: {
    label: "Would you come? To who did not write first",
    subject: {
      text: byKind("Would you come on {show}?", "Would you speak at {show}?"),
      known: inSubject,
      must: ["show"],
    },
    opening: {
      text: byKind(
        "Hello {name},\n\n{sentence}\n\nWe are {group}, and we would like to talk with you on {show}{reach}: a conversation of an hour, recorded ahead.",
        "Hello {name},\n\n{sentence}\n\nWe are {group}, and we would like you to give a talk at {show}{reach}.",
      ),
      known: [...about, "sentence", "reach"],
      must: ["sentence", "group", "show"],
    },
    closing: {
      text: "Yes, yes another time, or no thanks: each is one choice on your page. You can also just reply to this mail. We keep the offer open for {days} days.",
      known: [...about, "days"],
      must: ["days"],
    },
  },
  "invitation-last-call": {
    label: "Last call to a guest",
    subject: {
      text: byKind("The seat on {show} goes on", "The seat at {show} goes on"),
      known: inSubject,
    },
    opening: {
      text: byKind(
        "Hello {name},\n\nwe asked whether you would come on {show}. No reply needed: on {date} the seat goes on to somebody else.",
        "Hello {name},\n\nwe asked whether you would speak at {show}. No reply needed: on {date} the seat goes on to somebody else.",
      ),
      known: [...about, "date"],
      must: ["date"],
    },
    closing: {
      text: "If you would still like to come, your page is one press away, and stays so for a while.",
      known: about,
    },
  },
  "invitation-offer": {
    label: "Other times, as they wished",
    subject: otherTimes,
    opening: {
      text: "Hello {name},\n\nthank you for telling us what suits you. {sentence}",
      known: [...about, "sentence"],
      must: ["sentence"],
    },
    closing: takeOne,
  },
  "invitation-offer-again": {
    label: "Other times, after it was called off",
    subject: otherTimes,
    opening: {
      text: byKind(
        "Hello {name},\n\nwe would still like to have you on. {sentence}",
        "Hello {name},\n\nwe would still like to hear your talk. {sentence}",
      ),
      known: [...about, "sentence"],
      must: ["sentence"],
    },
    closing: takeOne,
  },
  "invitation-booked": {
    label: "You’re on",
    subject: {
      text: byKind("You're on {show}, episode {number}", "You're on: {show}, talk {number}"),
      known: [...inSubject, "number"],
    },
    opening: {
      text: byKind(
        "Hello {name},\n\nyou're on. We record on {time}. The calendar entry is attached.\n\nOn your page you can tell us a little about yourself, take another time, or call it off.",
        "Hello {name},\n\nyou're on. Your talk is on {time}. The calendar entry is attached.\n\nOn your page you can tell us a little about yourself, take another time, or call it off.",
      ),
      known: [...onSeat, "time"],
      must: ["time"],
    },
    closing: {
      text: byKind(
        "A yes is not a listing: what you are doing is named on the episode's page, and whether it is on our calendar stays another question.",
        "A yes is not a listing: what you are doing is named on the talk's page, and whether it is on our calendar stays another question.",
      ),
      known: onSeat,
    },
  },
  "invitation-moved": {
    label: "Moved by us",
    subject: {
      text: byKind("We had to move your recording for {show}", "We had to move your talk at {show}"),
      known: [...inSubject, "number"],
    },
    opening: {
      text: byKind(
        "Hello {name},\n\nwe had to move the recording of {before}. {words} We record on {time}. The entry in your calendar moves along.",
        "Hello {name},\n\nwe had to move your talk of {before}. {words} It is on {time} now. The entry in your calendar moves along.",
      ),
      known: [...onSeat, "before", "words", "time"],
      must: ["before", "words", "time"],
    },
    closing: {
      text: "Does it still suit you? Keep it, take another time, or call it off: each is one press.",
      known: onSeat,
    },
  },
  "invitation-changed": {
    label: "Another time, taken by the guest",
    subject: {
      text: byKind("Your new time for {show}, episode {number}", "Your new time for {show}, talk {number}"),
      known: [...inSubject, "number"],
    },
    opening: {
      text: byKind(
        "Hello {name},\n\nthat's done. We record on {time}. The entry in your calendar moves along.",
        "Hello {name},\n\nthat's done. Your talk is on {time}. The entry in your calendar moves along.",
      ),
      known: [...onSeat, "time"],
      must: ["time"],
    },
    closing: { text: "", known: onSeat },
  },
  "invitation-cancelled": {
    label: "Called off by us",
    subject: calledOff,
    opening: {
      text: byKind(
        "Hello {name},\n\nwe have to call off the recording on {time}. {words}",
        "Hello {name},\n\nwe have to call off your talk on {time}. {words}",
      ),
      known: [...onSeat, "time", "words"],
      must: ["time", "words"],
    },
    closing: {
      text: "The entry leaves your calendar. If you have a question, reply to this mail.",
      known: onSeat,
    },
  },
  "invitation-cancelled-by-guest": {
    label: "Called off by the guest",
    subject: calledOff,
    opening: {
      text: byKind(
        "Hello {name},\n\nthank you for telling us. The recording on {time} is off for you, and the seat goes on.",
        "Hello {name},\n\nthank you for telling us. Your talk on {time} is off, and the seat goes on.",
      ),
      known: [...onSeat, "time"],
      must: ["time"],
    },
    closing: {
      text: "The entry leaves your calendar. If another time suits you, your page has what is free.",
      known: onSeat,
    },
  },
  "invitation-taken-back": {
    label: "Taken back by us",
    subject: {
      text: "About our invitation to {show}",
      known: inSubject,
    },
    opening: {
      text: byKind(
        "Hello {name},\n\nwe asked whether you would come on {show}, and have to take that back. {words}",
        "Hello {name},\n\nwe asked whether you would speak at {show}, and have to take that back. {words}",
      ),
      known: [...about, "words"],
      must: ["words"],
    },
    closing: {
      text: "There is nothing that you have to do. If you have a question, reply to this mail.",
      known: about,
    },
  },
  "invitation-thanks": {
    label: "Thank you for coming",
    subject: {
      text: byKind("Thank you: episode {number} of {show} is out", "Thank you for your talk at {show}"),
      known: [...inSubject, "number"],
    },
    opening: {
      text: byKind(
        "Hello {name},\n\nthank you for coming. Episode {number} is out, with everything that was mentioned. Share it as you like.",
        "Hello {name},\n\nthank you for coming. Talk {number} has its page, with everything that was mentioned. Share it as you like.",
      ),
      known: onSeat,
    },
    closing: { text: "", known: onSeat },
  },
} satisfies Record<string, MailText<string | ByKind>>
