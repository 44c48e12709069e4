import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { mayCloseInvitation } from "./policy"
import { lockedWait } from "./queries"

/**
 * An editor looked: no answer in our inbox either. No mail, the seat was never held. Only once the mail really went
 * out and the offer has run out; a mail that bounced is not silence. Refuses: not-silent.
 */
export function lapseInvitation(editor: Editor, { invitationId }: { invitationId: string }) {
  return transaction(async (tx) => {
    const wait = await lockedWait(tx, invitationId)
    const isExpired = wait !== null && wait.expiresAt <= wait.now
    if (!wait || !mayCloseInvitation(editor, { state: wait.state, isExpired })) return refuse("not-silent")
    await tx.invitation.update({
      where: { id: invitationId },
      data: { state: "lapsed", lapsedAt: wait.now, version: { increment: 1 } },
    })
    await recordEntry(tx, editor, "invitation.lapsed", invitationId)
    return ok({ invitationId })
  })
}
