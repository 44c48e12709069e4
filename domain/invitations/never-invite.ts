import "server-only"
import type { Unsubscriber } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { neverMail } from "@/domain/contacts/never-mail"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { lockedInvitation } from "./queries"
import { quietenInvitation } from "./quieten-invitation"

/**
 * "Don't write to me again": no invitation and no last call goes there any more, and one that is open is a no. Who has a
 * seat keeps it, and hears of it: that is what they said yes to. Pressed twice it is done once; nothing is refused.
 */
export function neverInvite(unsubscriber: Unsubscriber) {
  return transaction(async (tx) => {
    const { invitationId } = unsubscriber
    const one = await lockedInvitation(tx, invitationId)
    if (!one) return ok(null)
    await neverMail(tx, one.contact.email)
    if (["open", "proposed", "lapsed"].includes(one.state)) {
      await tx.invitation.update({
        where: { id: invitationId },
        data: { state: "declined", answeredAt: await clockNow(tx), version: { increment: 1 } },
      })
      await quietenInvitation(tx, one)
    }
    await tx.invitation.updateMany({
      where: { contactId: one.contactId },
      data: { askAgainAt: null, askAgainIn: "" },
    })
    await recordEntry(tx, unsubscriber, "invitation.never-again", invitationId)
    return ok(null)
  })
}
