import "server-only"
import type { Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** The recording was moved, and the new time suits them. Refuses: not-moved. */
export function keepSeat(guest: Guest) {
  return transaction(async (tx) => {
    const kept = await tx.invitation.updateMany({
      where: { id: guest.invitationId, state: "accepted", movedFromLocal: { not: null } },
      data: { movedFromLocal: null, version: { increment: 1 } },
    })
    if (kept.count === 0) return refuse("not-moved")
    await recordEntry(tx, guest, "invitation.kept", guest.invitationId)
    return ok(null)
  })
}
