import "server-only"
import type { Transaction } from "@/lib/db"

/**
 * Makes good that an invitation was taken back, in the caller's transaction: it stands as it stood. A last call that went
 * with it and never left is due again.
 */
export async function reopenInvitation(tx: Transaction, invitationId: string): Promise<void> {
  await tx.$executeRaw`
    update invitations set state = case when answered_at is null then 'open' else 'proposed' end::invitation_state,
      last_call_mail_id = (select m.id from mails m where m.id = last_call_mail_id and m.state <> 'cancelled'),
      version = version + 1
    where id = ${invitationId}::uuid and state = 'withdrawn' and forgotten_at is null`
}
