import "server-only"
import { dropMail } from "@/domain/outbox/drop-mail"
import type { Transaction } from "@/lib/db"

/** Takes an invitation back, in the caller's transaction, with the mails that still wait. False: the guest has a seat. */
export async function withdrawInvitation(tx: Transaction, invitationId: string): Promise<boolean> {
  const taken = await tx.invitation.updateMany({
    where: { id: invitationId, state: { in: ["open", "proposed", "lapsed", "declined"] } },
    data: { state: "withdrawn", version: { increment: 1 } },
  })
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } })
  if (taken.count === 1 && invitation.lastCallMailId) await dropMail(tx, invitation.lastCallMailId)
  return invitation.state === "withdrawn"
}
