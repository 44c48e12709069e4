import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { dateOf } from "@/lib/zone"
import { pitchTitle } from "./pitch"

export type AsleepPitch = { id: string; title: string; who: string; wakesAt: Date }

/** What the queue does not show yet, next to wake first, at most 100. A broken promise is shown, so it is not here. */
export async function listAsleep(_: Editor): Promise<AsleepPitch[]> {
  const [now, { group }] = await Promise.all([clockNow(db), currentSettings()])
  const today = new Date(`${dateOf(now, group.zone)}T00:00:00Z`)
  const rows = await db.pitch.findMany({
    where: {
      snoozedUntil: { gt: now },
      OR: [{ state: "asked" }, { state: "queued", dueOn: { gte: today } }],
    },
    include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } },
    orderBy: [{ snoozedUntil: "asc" }, { id: "asc" }],
    take: 100,
  })
  return rows.map((row) => ({
    id: row.id,
    title: pitchTitle(row.proposedEvents),
    who: row.contact.organisation || row.contact.name || row.contact.email,
    wakesAt: row.snoozedUntil ?? now,
  }))
}
