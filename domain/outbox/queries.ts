import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import type { MailBlock, MailState } from "./mail"

export type MailRow = {
  id: string
  kind: string
  toEmail: string
  subject: string
  state: MailState
  isHeld: boolean
  notBefore: Date
  acceptedAt: Date | null
  attempts: number
  lastError: string
  /** It did not arrive, and nobody has dealt with that yet. */
  isTask: boolean
  body: MailBlock[]
}

/** The latest mails, newest first; what did not arrive is on top. Links in them were never stored. */
export async function latestMails(_: Editor, limit = 100): Promise<MailRow[]> {
  return db.$queryRaw<MailRow[]>`
    with shown as (
      (select id from mails where state in ('failed', 'bounced') and settled_at is null
        order by created_at desc limit ${limit})
      union (select id from mails order by created_at desc limit ${limit}))
    select id, kind, to_email::text as "toEmail", subject, state::text as state, is_held as "isHeld",
      not_before as "notBefore", accepted_at as "acceptedAt", attempts, last_error as "lastError", body,
      state in ('failed', 'bounced') and settled_at is null as "isTask"
    from mails join shown using (id) order by "isTask" desc, created_at desc limit ${limit}`
}
