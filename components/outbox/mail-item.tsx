import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { mailStateLabels, previewText } from "@/domain/outbox/mail"
import type { MailRow } from "@/domain/outbox/queries"

export type MailActions = Record<"retry" | "settle" | "stop", FormAction>
type Props = { mail: MailRow; moment: (at: Date) => string; actions: MailActions }

function way(mail: MailRow, moment: Props["moment"]): string {
  if (mail.state === "accepted" && mail.acceptedAt) return `sent ${moment(mail.acceptedAt)}`
  if (mail.state === "waiting" && mail.attempts > 0) return `tries again ${moment(mail.notBefore)}`
  if (mail.state === "waiting") return `leaves ${moment(mail.notBefore)}`
  return mailStateLabels[mail.state]
}

/** One mail and where it is on its way. Its text opens; links are shown as what they are, never with their secret. */
export function MailItem({ mail, moment, actions }: Props) {
  const mayRetry = mail.state === "failed" || (mail.state === "waiting" && mail.attempts > 0)
  return (
    <li className="border-b border-line py-1.5">
      <div className="grid gap-x-4 md:grid-cols-[minmax(0,1fr)_14rem_9.5rem] md:items-baseline">
        <details className="min-w-0">
          <summary className="min-h-9 py-1 md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:items-baseline md:gap-x-4">
            <span className="block font-semibold md:truncate" dir="auto">
              {mail.subject}
            </span>
            <span className="block truncate text-sm text-muted">{mail.toEmail}</span>
          </summary>
          <p className="measure mb-2 border-l-2 border-line py-1 pl-3 text-sm whitespace-pre-line" dir="auto">
            {previewText(mail.body)}
          </p>
        </details>
        <p className={`text-sm ${mail.isTask ? "font-semibold text-danger" : "text-muted"}`}>
          {way(mail, moment)}
        </p>
        <div className="flex flex-wrap gap-2">
          {mayRetry && (
            <ActionForm
              action={actions.retry}
              hidden={{ mailId: mail.id }}
              says={{ "not-waiting": "It is on its way already." }}
            >
              <SmallButton>Try again now</SmallButton>
            </ActionForm>
          )}
          {mail.state === "waiting" && !mail.isHeld && (
            <ActionForm
              action={actions.stop}
              hidden={{ mailId: mail.id }}
              says={{
                "undo-instead": "It tells a decision: undo that on its pitch.",
                "already-leaving": "Too late: it is leaving.",
              }}
            >
              <SmallButton>Do not send</SmallButton>
            </ActionForm>
          )}
          {mail.isTask && (
            <ActionForm
              action={actions.settle}
              hidden={{ mailId: mail.id }}
              says={{ "nothing-to-settle": "A colleague has done that." }}
            >
              <SmallButton>Dealt with</SmallButton>
            </ActionForm>
          )}
        </div>
      </div>
      {mail.lastError && mail.state !== "accepted" && (
        <p className="text-sm break-words text-muted">The mail server said: {mail.lastError}</p>
      )}
    </li>
  )
}
