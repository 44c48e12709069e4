import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { addDays, shortDateOf } from "@/lib/zone"
import { pitchTitle } from "./pitch"
import { inForce } from "./whole-pitch"

/** What was sent in and never confirmed: how many, and the newest thirty. */
export async function unconfirmedPitches(_: Editor) {
  const where = { state: "unconfirmed", suspicion: "" } as const
  const [count, rows] = await Promise.all([
    db.pitch.count({ where }),
    db.pitch.findMany({
      where,
      include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } },
      orderBy: { id: "desc" },
      take: 30,
    }),
  ])
  const pitches = rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: pitchTitle(row.proposedEvents),
    who: row.contact.email,
    at: row.createdAt,
  }))
  return { count, pitches }
}

/** Whose pitch an event came from, and whether its mail still waits, to leave with the publishing. Null: our own. */
export async function pitchBehindEvent(_: Editor, eventId: string) {
  const row = await db.proposedEvent.findFirst({
    where: { eventId },
    select: { pitch: { select: { id: true, contact: true, decisions: inForce } } },
  })
  if (!row) return null
  const [decision] = row.pitch.decisions
  const { name, email } = row.pitch.contact
  return { pitchId: row.pitch.id, name, email, isMailWaiting: decision?.mail?.state === "waiting" }
}

/** Whether the form with this key is in the database: what a "saved" page rests on. Nothing else is told. */
export async function isSaved(submissionKey: string): Promise<boolean> {
  return (await db.pitch.count({ where: { submissionKey } })) > 0
}

/** The day by which somebody who pitches now hears from us, as `Tue 1 Dec`, where the group lives. */
export async function promisedDate(): Promise<string> {
  const [{ promiseDays, group }, now] = await Promise.all([currentSettings(), clockNow(db)])
  return shortDateOf(addDays(now, promiseDays, group.zone), group.zone)
}
