import "server-only"
import type { Editor, Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { dropMail } from "@/domain/outbox/drop-mail"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/**
 * Yes, another time, in words; or a reply by mail that an editor pastes. It is our turn then and no clock runs.
 * A lapsed invitation can still be answered so: late words are words. Refuses: not-open.
 */
export function proposeTime(
  actor: Guest | Editor,
  { invitationId, words }: { invitationId: string; words: string },
) {
  return transaction(async (tx) => {
    const proposed = await tx.invitation.updateMany({
      where: { id: invitationId, state: { in: ["open", "proposed", "lapsed"] } },
      data: {
        state: "proposed",
        answerWords: words,
        answeredAt: await clockNow(tx),
        version: { increment: 1 },
      },
    })
    if (proposed.count === 0) return refuse("not-open")
    const { lastCallMailId } = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } })
    if (lastCallMailId) await dropMail(tx, lastCallMailId)
    await recordEntry(tx, actor, "invitation.proposed", invitationId, {
      way: actor.kind === "guest" ? "page" : "mail",
    })
    return ok({ invitationId })
  })
}
