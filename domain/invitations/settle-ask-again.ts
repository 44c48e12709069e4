import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** "Ask me again in …" came round, and we let it be. Refuses: nothing-to-settle. */
export function settleAskAgain(editor: Editor, { invitationId }: { invitationId: string }) {
  return transaction(async (tx) => {
    const now = await clockNow(tx)
    const settled = await tx.invitation.updateMany({
      where: { id: invitationId, askAgainAt: { lte: now }, askAgainSettledAt: null },
      data: { askAgainSettledAt: now, version: { increment: 1 } },
    })
    if (settled.count === 0) return refuse("nothing-to-settle")
    await recordEntry(tx, editor, "invitation.ask-again-settled", invitationId)
    return ok({ invitationId })
  })
}
