import "server-only"
import * as z from "zod"
import type { Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { isZone } from "@/lib/zone"

export const zoneInput = z.object({
  zone: z.string("Choose where you are.").refine(isZone, "Choose a place from the list."),
})

/** Where the guest's clocks stand: their page and our mails then name both times. It disturbs nobody, so no version. */
export function chooseZone(guest: Guest, { zone }: { zone: string }) {
  return transaction(async (tx) => {
    const one = { id: guest.invitationId, forgottenAt: null }
    const chosen = await tx.invitation.updateMany({ where: one, data: { zone } })
    if (chosen.count > 0) await recordEntry(tx, guest, "invitation.zone", guest.invitationId)
    return ok({ zone })
  })
}
