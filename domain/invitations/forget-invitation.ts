import "server-only"
import { forgetMails } from "@/domain/outbox/forget-mails"
import type { Transaction } from "@/lib/db"

/** Takes the guest out of an invitation that came to nothing, in the caller's transaction. Others stay as they are. */
export async function forgetInvitation(tx: Transaction, invitationId: string): Promise<void> {
  const over = await tx.invitation.updateMany({
    where: { id: invitationId, state: { in: ["lapsed", "withdrawn", "declined"] } },
    data: { guestName: "forgotten", sentence: "forgotten", answerWords: "" },
  })
  if (over.count === 0) return
  await tx.link.deleteMany({ where: { invitationId } })
  await forgetMails(tx, { invitationId })
}
