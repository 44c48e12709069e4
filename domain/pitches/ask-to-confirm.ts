import "server-only"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import type { Transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { confirmMail } from "./emails"

/**
 * Mails the link that confirms, in the caller's transaction, whose lock on the contact makes two forms from one address
 * wait for one another. Anybody can type any address, so one gets one such mail a day: its page shows whatever else
 * came from there, to be confirmed with a press each. Another goes only where the first one's link was taken back, as
 * after a mended typo, and at most three in all. Whoever waits in vain has the page that sends a link again.
 */
export async function askToConfirm(
  tx: Transaction,
  { pitchId, contactId, email }: { pitchId: string; contactId: string; email: string },
): Promise<void> {
  const opens = await tx.$queryRaw<unknown[]>`
    select 1 from pitches p join mails m on m.pitch_id = p.id
    where p.contact_id = ${contactId}::uuid and m.kind = 'pitch-confirm' and m.to_email = ${email}::citext
      and m.created_at > clock_now() - interval '1 day' and m.state <> 'cancelled'
      and (m.state <> 'accepted' or exists (
        select 1 from links l where l.pitch_id = p.id and l.used_at is null and l.expires_at > clock_now()))
    limit 1`
  if (opens.length > 0) return
  // The counter stands outside the transaction on purpose: a flood that rolls back still counts.
  if (!(await mayPass("confirm-address", email.toLowerCase(), 3, 24 * 3600))) return
  const { group, texts } = await currentSettings(tx)
  await enqueueMail(tx, confirmMail({ group: group.name, email, texts }), { pitchId })
}
