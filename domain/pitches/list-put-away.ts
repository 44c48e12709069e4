import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { addDays } from "@/lib/zone"
import { pitchTitle, putAwayDays } from "./pitch"

export type PutAwayPitch = { id: string; moveId: string; title: string; who: string; by: string; at: Date }

/** What was put away without a mail and can still be fetched back, newest first, at most 100. */
export async function listPutAway(_: Editor): Promise<PutAwayPitch[]> {
  const [now, { group }] = await Promise.all([clockNow(db), currentSettings()])
  const rows = await db.decision.findMany({
    where: {
      outcome: "spam",
      undoneAt: null,
      supersededAt: null,
      pitch: { forgottenAt: null },
      decidedAt: { gt: addDays(now, -putAwayDays, group.zone) },
    },
    include: {
      decidedBy: { select: { name: true } },
      pitch: { include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } } },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: 100,
  })
  return rows.map(({ id: moveId, pitch, decidedBy, decidedAt }) => ({
    id: pitch.id,
    moveId,
    title: pitchTitle(pitch.proposedEvents),
    who: pitch.contact.email,
    by: decidedBy.name,
    at: decidedAt,
  }))
}
