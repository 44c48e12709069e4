import "server-only"
import type { Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { dropMail } from "@/domain/outbox/drop-mail"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** No thanks, perhaps with "ask me again in …". Refuses: not-open. */
export function declineInvitation(guest: Guest, { askAgainIn }: { askAgainIn: string }) {
  return transaction(async (tx) => {
    const { invitationId } = guest
    const declined = await tx.invitation.updateMany({
      where: { id: invitationId, state: { in: ["open", "proposed", "lapsed"] } },
      data: { state: "declined", askAgainIn, answeredAt: await clockNow(tx), version: { increment: 1 } },
    })
    if (declined.count === 0) return refuse("not-open")
    const { lastCallMailId } = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } })
    if (lastCallMailId) await dropMail(tx, lastCallMailId)
    await recordEntry(tx, guest, "invitation.declined", invitationId)
    return ok({ invitationId })
  })
}
