import "server-only"
import { dropMail } from "@/domain/outbox/drop-mail"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"

/**
 * The guest wrote to us, but not on the invitation's page: no clock runs any more and no last call leaves, in the
 * caller's transaction. What was written before they had the invitation is no answer to it.
 */
export async function hearGuest(tx: Transaction, invitationId: string): Promise<void> {
  const heard = await tx.invitation.updateMany({
    where: { id: invitationId, state: "open", wroteAt: null, mail: { state: "accepted" } },
    data: { wroteAt: await clockNow(tx), version: { increment: 1 } },
  })
  if (heard.count === 0) return
  const { lastCallMailId } = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } })
  if (lastCallMailId) await dropMail(tx, lastCallMailId)
}
