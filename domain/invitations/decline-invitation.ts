import "server-only"
import type { Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addMonths } from "@/lib/zone"
import { type AskAgainIn, askAgainMonths } from "./invitation"
import { lockedInvitation } from "./queries"
import { quietenInvitation } from "./quieten-invitation"

/** No thanks, perhaps with "ask me again in …", which waits for an editor then and mails nobody. Refuses: not-open. */
export function declineInvitation(guest: Guest, { askAgainIn }: { askAgainIn: AskAgainIn }) {
  return transaction(async (tx) => {
    const { invitationId } = guest
    const before = await lockedInvitation(tx, invitationId)
    if (!before || !["open", "proposed", "lapsed"].includes(before.state)) return refuse("not-open")
    const [now, { group }] = [await clockNow(tx), await currentSettings(tx)]
    const askAgainAt = askAgainIn === "" ? null : addMonths(now, askAgainMonths[askAgainIn], group.zone)
    await tx.invitation.update({
      where: { id: invitationId },
      data: { state: "declined", askAgainIn, askAgainAt, answeredAt: now, version: { increment: 1 } },
    })
    await quietenInvitation(tx, before)
    await recordEntry(tx, guest, "invitation.declined", invitationId)
    return ok({ invitationId })
  })
}
