import "server-only"
import type { Voucher } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { pitchTitle } from "./pitch"
import { mayVouch } from "./policy"

/** What a member is asked, and what they said. Once there is nothing to decide, nothing of the pitcher is in it. */
export async function readVouch({ vouchId }: Voucher) {
  const row = await db.vouch.findUnique({
    where: { id: vouchId },
    include: {
      askedBy: { select: { name: true } },
      pitch: { include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } } },
    },
  })
  if (!row) return null
  const { pitch, askedBy, answer, words } = row
  if (!mayVouch(pitch)) return { isOpen: false as const }
  return {
    isOpen: true as const,
    by: askedBy.name,
    answer,
    words,
    who: pitch.contact.name,
    organisation: pitch.contact.organisation,
    title: pitchTitle(pitch.proposedEvents),
    audienceValue: pitch.audienceValue,
    acquaintance: pitch.acquaintance,
    acquaintanceDetail: pitch.acquaintanceDetail,
  }
}
export type VouchPage = NonNullable<Awaited<ReturnType<typeof readVouch>>>
