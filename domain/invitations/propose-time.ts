import "server-only"
import type { Editor, Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockedInvitation } from "./queries"
import { quietenInvitation } from "./quieten-invitation"

/**
 * Yes, another time, in words; or a reply by mail that an editor pastes. It is our turn then and no clock runs. A lapsed
 * invitation can still be answered so: late words are words. And so can one that the guest called off. Refuses: not-open.
 */
export function proposeTime(
  actor: Guest | Editor,
  { invitationId, words }: { invitationId: string; words: string },
) {
  return transaction(async (tx) => {
    const before = await lockedInvitation(tx, invitationId)
    const mayPropose =
      before &&
      (["open", "proposed", "lapsed"].includes(before.state) ||
        (before.state === "cancelled" && before.isCancelledByGuest))
    if (!mayPropose) return refuse("not-open")
    const now = await clockNow(tx)
    await tx.invitation.update({
      where: { id: invitationId },
      data: {
        state: "proposed",
        answerWords: words,
        answeredAt: now,
        proposedAt: before.proposedAt ?? now,
        restedAt: null,
        version: { increment: 1 },
      },
    })
    await quietenInvitation(tx, before)
    const way = actor.kind === "guest" ? "page" : "mail"
    await recordEntry(tx, actor, "invitation.proposed", invitationId, { way })
    return ok({ invitationId })
  })
}
