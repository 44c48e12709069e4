import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { mayRest } from "./policy"
import { lockedInvitation } from "./queries"

/**
 * What they proposed may rest: no mail, no clock, out of our turn. Their page still takes a free seat, and any word of
 * theirs brings it back. Refuses: not-open.
 */
export function restInvitation(editor: Editor, { invitationId }: { invitationId: string }) {
  return transaction(async (tx) => {
    const one = await lockedInvitation(tx, invitationId)
    if (!one || !mayRest(editor, { state: one.state, isRested: one.restedAt !== null }))
      return refuse("not-open")
    const restedAt = await clockNow(tx)
    await tx.invitation.update({
      where: { id: invitationId },
      data: { restedAt, version: { increment: 1 } },
    })
    await recordEntry(tx, editor, "invitation.rested", invitationId)
    return ok({ invitationId })
  })
}
