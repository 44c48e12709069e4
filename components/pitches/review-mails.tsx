import { Fold } from "@/components/ui/fold"
import { type MailBlock, type MailState, mailStateLabels, previewText } from "@/domain/outbox/mail"
import type { PitchOnScreen } from "@/domain/pitches/pitch-on-screen"

/** Every mail of ours about this pitch, as it went; links are shown as what they are, never with their secret. */
export function ReviewMails({ pitch, moment }: { pitch: PitchOnScreen; moment: (at: Date) => string }) {
  if (pitch.mails.length === 0) return null
  return (
    <Fold summary="Our mails" hint={String(pitch.mails.length)} id="mails">
      <ul className="grid gap-3">
        {pitch.mails.map((mail) => (
          <li key={mail.id}>
            <details>
              <summary className="min-h-8">
                <span className="underline decoration-1 underline-offset-4" dir="auto">
                  {mail.subject}
                </span>{" "}
                <span className="text-sm text-muted">
                  {mailStateLabels[mail.state as MailState]}, {moment(mail.at)}
                </span>
              </summary>
              <p className="measure border-l-2 border-line py-1 pl-3 text-sm whitespace-pre-line" dir="auto">
                {previewText(mail.body as MailBlock[])}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
