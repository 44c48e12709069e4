import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { addDays, shortDateOf } from "@/lib/zone"
import { pitchTitle } from "./pitch"

export type PitchBeside = { id: string; title: string; sentOn: string; goneOn: string }

/** What else came from this address and waits for a press, newest first, at most ten. */
export async function listBeside(pitcher: Pitcher): Promise<PitchBeside[]> {
  const [{ group, unconfirmedDays }, rows] = await Promise.all([
    currentSettings(),
    db.pitch.findMany({
      where: {
        state: "unconfirmed",
        id: { not: pitcher.pitchId },
        contact: { pitches: { some: { id: pitcher.pitchId } } },
      },
      include: { proposedEvents: { orderBy: { position: "asc" } } },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: 10,
    }),
  ])
  const day = (at: Date) => shortDateOf(at, group.zone)
  return rows.map((row) => ({
    id: row.id,
    title: pitchTitle(row.proposedEvents),
    sentOn: day(row.createdAt),
    goneOn: day(addDays(row.createdAt, unconfirmedDays, group.zone)),
  }))
}
