import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { seatedStates } from "./forget-invitation"
import { namelessGuest } from "./invitation"
import { mayHideName } from "./policy"
import { lockedEvenForgotten } from "./queries"

/**
 * Who came and was forgotten since asks us for the last of it: their name goes from the episode's page. It cannot be
 * brought back. Refuses: nothing-to-hide.
 */
export function hideName(editor: Editor, { invitationId }: { invitationId: string }) {
  return transaction(async (tx) => {
    const one = await lockedEvenForgotten(tx, invitationId)
    if (!one || !mayHideName(editor, { ...one, isForgotten: one.forgottenAt !== null }))
      return refuse("nothing-to-hide")
    await tx.invitation.updateMany({
      where: { id: invitationId, state: { in: [...seatedStates] } },
      data: { guestName: namelessGuest, version: { increment: 1 } },
    })
    await recordEntry(tx, editor, "invitation.name-hidden", invitationId)
    return ok({ invitationId })
  })
}
