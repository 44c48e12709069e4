import { sampleMail } from "@/domain/invitations/sample-mail"
import { type MailDraft, previewText } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import type { MailKind } from "@/domain/settings/word-mail"
import {
  approvedMail,
  confirmMail,
  declinedMail,
  duplicateMail,
  firstQuestionMail,
  invitedMail,
  listedMail,
  questionLastCallMail,
  questionMail,
  seatLines,
} from "./emails"
import { declineReasons } from "./pitch"
import type { UnwrittenMail } from "./unwritten-mails"

const to = { email: "dana@kitchen.example", name: "Dana" }
const title = "Repair night at the library"
const words = "We will bring two soldering irons."
const seats = [
  { recordsLocal: "2026-12-10T19:00", zone: "America/Detroit", episodeNumber: 412 },
  { recordsLocal: "2026-12-17T19:00", zone: "America/Detroit", episodeNumber: 413 },
]

/** A mail as it will go, to somebody who does not exist about something that never took place. */
export function previewMail(kind: MailKind, settings: Settings): UnwrittenMail {
  const { subject, body } = sample(kind, settings)
  return { subject, text: previewText(body) }
}

function sample(kind: MailKind, settings: Settings): MailDraft {
  const { group, show, places, texts, questionDays, reopenDays, invitationDays } = settings
  const about = { group: group.name, to, title, texts }
  const { text: reason, wayBack } = declineReasons.involvement
  switch (kind) {
    case "confirm":
      return confirmMail({ group: group.name, email: to.email, texts })
    case "question":
      return questionMail({ ...about, question: "How many can take part?", questionDays })
    case "question-mail":
    case "question-hand": {
      const origin = kind === "question-mail" ? "mail" : "hand"
      return firstQuestionMail({ ...about, origin, question: "What would our people get?", questionDays })
    }
    case "last-call":
      return questionLastCallMail({ ...about, closesOn: "Friday, December 4", reopenDays })
    case "approved":
      return approvedMail({ ...about, words })
    case "listed":
      return listedMail({ ...about, slug: "repair-night" })
    case "declined":
      return declinedMail({ ...about, reason, words, wayBack, places })
    case "duplicate":
      return duplicateMail(about)
    case "invited": {
      const sentence = "Your repair nights are what our people ask about."
      const times = { seats: seatLines(seats), invitationDays, places }
      return invitedMail({ group, show, to, title, texts, sentence, ...times })
    }
    default:
      return sampleMail(kind, settings)
  }
}
