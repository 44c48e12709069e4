import "server-only"
import type { Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { mayPrepare } from "./policy"
import type { PrepInput } from "./prep"
import { lockedInvitation } from "./queries"

/**
 * Keeps what the guest has typed so far, whole. It saves as it goes, so the log says only that they began. Nothing of it
 * is public by that, not even what replaces words that are. An empty form that was never begun leaves nothing: a machine
 * that presses what it finds is no guest who prepares. Refuses: not-booked.
 */
export function savePrep(guest: Guest, prep: PrepInput) {
  return transaction(async (tx) => {
    const { invitationId } = guest
    const one = await lockedInvitation(tx, invitationId)
    if (!one || !mayPrepare(one)) return refuse("not-booked")
    const updatedAt = await clockNow(tx)
    const hasBegun = (await tx.prep.count({ where: { invitationId } })) > 0
    if (!hasBegun && Object.values(prep).every((words) => words === "")) return ok({ updatedAt })
    await tx.prep.upsert({
      where: { invitationId },
      create: { invitationId, ...prep, updatedAt },
      update: { ...prep, updatedAt },
    })
    if (!hasBegun) await recordEntry(tx, guest, "invitation.prep-begun", invitationId)
    return ok({ updatedAt })
  })
}
