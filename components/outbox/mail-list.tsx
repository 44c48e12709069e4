import type { FormAction } from "@/components/dashboard/form-action"
import type { MailRow } from "@/domain/outbox/queries"
import { MailItem } from "./mail-item"

type Props = { mails: MailRow[]; moment: (at: Date) => string; retry: FormAction }

/** The latest hundred; what did not arrive stands on top. */
export function MailList({ mails, moment, retry }: Props) {
  if (mails.length === 0) return <p className="text-muted">No mail yet.</p>
  return (
    <ul className="border-t-2 border-ink">
      {mails.map((mail) => (
        <MailItem key={mail.id} mail={mail} moment={moment} retry={retry} />
      ))}
    </ul>
  )
}
