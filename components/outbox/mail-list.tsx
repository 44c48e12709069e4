import type { MailRow } from "@/domain/outbox/queries"
import { type MailActions, MailItem } from "./mail-item"

type Props = { mails: MailRow[]; moment: (at: Date) => string; actions: MailActions }

/** The latest hundred; what did not arrive stands on top. */
export function MailList({ mails, moment, actions }: Props) {
  if (mails.length === 0) return <p className="text-muted">No mail yet.</p>
  return (
    <ul className="border-t-2 border-ink">
      {mails.map((mail) => (
        <MailItem key={mail.id} mail={mail} moment={moment} actions={actions} />
      ))}
    </ul>
  )
}
