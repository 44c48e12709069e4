import "server-only"
import { forgetMails } from "@/domain/outbox/forget-mails"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"

/** Came to nothing: what a person wrote and we wrote to them is kept no longer than promised. */
export const overStates = ["lapsed", "withdrawn", "declined", "cancelled", "no_show"] as const

/**
 * Takes the guest out of an invitation that came to nothing, in the caller's transaction: their words and ours, what they
 * told us for a recording, the links and the mails. That there was one, and how it ended, stays. Others stay as they are.
 */
export async function forgetInvitation(tx: Transaction, invitationId: string): Promise<boolean> {
  const over = await tx.invitation.updateMany({
    where: { id: invitationId, state: { in: [...overStates] }, forgottenAt: null },
    data: {
      guestName: "forgotten",
      sentence: "forgotten",
      answerWords: "",
      cancelWords: "",
      knownFrom: "",
      zone: null,
      askAgainIn: "",
      askAgainAt: null,
      forgottenAt: await clockNow(tx),
    },
  })
  if (over.count === 0) return false
  await tx.prep.deleteMany({ where: { invitationId } })
  await tx.link.deleteMany({ where: { invitationId } })
  await forgetMails(tx, { invitationId })
  return true
}
