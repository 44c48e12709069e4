import "server-only"
import { createHash } from "node:crypto"
import * as z from "zod"
import type { Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { mayPrepare } from "./policy"
import { lockedInvitation } from "./queries"

export const releaseInput = z.object({
  release: z.enum(["agree", "take-back"], "Tick the box, then press."),
  /** Of the text that stood on the page. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, "Load the page again."),
})

/** A text is its own version: whoever agreed can always be shown what to. SHA-256 in hex. */
export const hashOfRelease = (text: string) => createHash("sha256").update(text).digest("hex")

/**
 * The guest agrees to the text that they have read, or takes that back while nothing is recorded. Kept with the text, its
 * version and the time. Taken back twice it is taken back once. Refuses: not-booked, text-changed, already-recorded.
 */
export function giveRelease(guest: Guest, { release, hash }: z.infer<typeof releaseInput>) {
  return transaction(async (tx) => {
    const { invitationId } = guest
    const one = await lockedInvitation(tx, invitationId)
    if (!one || !mayPrepare(one)) return refuse("not-booked")
    const now = await clockNow(tx)
    const [booking] = one.bookings
    if (release === "take-back") {
      if (!booking || booking.seat.episode.recordsAt <= now) return refuse("already-recorded")
      const given = { invitationId, releasedAt: { not: null } }
      const taken = await tx.prep.updateMany({ where: given, data: { releaseHash: null, releasedAt: null } })
      if (taken.count > 0) await recordEntry(tx, guest, "invitation.release-taken-back", invitationId)
      return ok(null)
    }
    const { show } = await currentSettings(tx)
    if (hash !== hashOfRelease(show.release)) return refuse("text-changed")
    await tx.releaseText.createMany({
      data: [{ hash, text: show.release, firstShownAt: now }],
      skipDuplicates: true,
    })
    const given = { releaseHash: hash, releasedAt: now }
    await tx.prep.upsert({
      where: { invitationId },
      create: { invitationId, ...given, updatedAt: now },
      update: given,
    })
    await recordEntry(tx, guest, "invitation.released", invitationId, { version: hash.slice(0, 12) })
    return ok(null)
  })
}
