import { type MailDraft, previewText } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import {
  type Addressed,
  approvedMail,
  type Correction,
  correctionMail,
  declinedMail,
  firstQuestionMail,
  invitedMail,
  questionMail,
} from "./emails"
import type { PitchOrigin } from "./pitch"

/** Where an editor's own part will stand in a mail that is not written yet; nobody can type these marks. */
const gap = (name: string) => `\u0001${name}\u0001`

export type UnwrittenMail = { subject: string; text: string }

type Unwritten = Addressed & { settings: Settings; lacks?: PitchOrigin; mailSubject?: string | undefined }

/** The four decision mails as they will go, with gaps named `question`, `words`, `reason`, `wayBack`, `sentence`, `seats`. */
export function unwrittenMails({ settings, lacks = "form", mailSubject, ...addressed }: Unwritten) {
  const { group, show, places, questionDays, invitationDays, texts } = settings
  const about = { ...addressed, texts }
  const words = gap("words")
  const shown = ({ subject, body }: MailDraft): UnwrittenMail => ({ subject, text: previewText(body) })
  const asking = { ...about, question: gap("question"), questionDays }
  const asked = shown(
    lacks === "form" ? questionMail(asking) : firstQuestionMail({ ...asking, origin: lacks, mailSubject }),
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
