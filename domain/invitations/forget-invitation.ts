import "server-only"
import { forgetMails } from "@/domain/outbox/forget-mails"
import { clockNow } from "@/lib/clock"
import { Prisma, type Transaction } from "@/lib/db"
import { emptyPrep } from "./prep"

/** Came to nothing: what a person wrote and we wrote to them is kept no longer than promised. */
export const overStates = ["lapsed", "withdrawn", "declined", "cancelled", "no_show"] as const

/** On an episode, as part of what the group has published or is about to. */
export const seatedStates = ["accepted", "recorded", "aired"] as const

const emptied = {
  sentence: "forgotten",
  answerWords: "",
  cancelWords: "",
  knownFrom: "",
  zone: null,
  askAgainIn: "",
  askAgainAt: null,
}

/**
 * Takes the guest out of an invitation that came to nothing, in the caller's transaction: their words and ours, what they
 * told us for a recording, the links and the mails. That there was one, and how it ended, stays. Others stay as they are.
 */
export async function forgetInvitation(tx: Transaction, invitationId: string): Promise<boolean> {
  const over = await tx.invitation.updateMany({
    where: { id: invitationId, state: { in: [...overStates] }, forgottenAt: null },
    data: { ...emptied, guestName: "forgotten", forgottenAt: await clockNow(tx) },
  })
  if (over.count === 0) return false
  await tx.prep.deleteMany({ where: { invitationId } })
  await forgetWays(tx, invitationId)
  return true
}

/**
 * The same for a guest who came: what is left is the name on the episode's page, and that they agreed to the release text,
 * without which nothing may be published.
 */
export async function forgetAllButName(tx: Transaction, invitationId: string): Promise<boolean> {
  const now = await clockNow(tx)
  const seated = await tx.invitation.updateMany({
    where: { id: invitationId, state: { in: [...seatedStates] }, forgottenAt: null },
    data: { ...emptied, movedFromLocal: null, portraitId: null, forgottenAt: now, version: { increment: 1 } },
  })
  if (seated.count === 0) return false
  await tx.prep.deleteMany({ where: { invitationId, releasedAt: null } })
  await tx.prep.updateMany({
    where: { invitationId },
    data: { ...emptyPrep, shown: Prisma.DbNull, updatedAt: now },
  })
  await forgetWays(tx, invitationId)
  return true
}

/** The mail that also answers a pitch belongs to the pitch, and goes with it. */
async function forgetWays(tx: Transaction, invitationId: string) {
  await tx.link.deleteMany({ where: { invitationId } })
  await forgetMails(tx, { invitationId, pitchId: null })
}
