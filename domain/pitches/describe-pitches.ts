import "server-only"
import type { Clock, Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { type Outcome, type PitchState, pitchTitle } from "./pitch"
import { daysUntil, inForce } from "./whole-pitch"

/** One line about a pitch: what it is, whose, and where it stands. */
export type PitchRow = {
  id: string
  version: number
  title: string
  who: string
  /** Their sentence about our people; of whoever only mailed, the beginning of their mail. */
  says: string
  state: PitchState
  outcome: Outcome | "withdrawn" | null
  /** Days until the promised answer; negative: the promise is broken. Null while it is not our turn to answer. */
  daysLeft: number | null
  waitedDays: number
  leavesAt: Date | null
  isAsleep: boolean
  /** The decision that stands, or the open question; empty where there is neither. */
  moveId: string
}

/** These pitches in this order, each in one line; what is no longer there is left out. */
export async function describePitches(_: Editor | Clock, ids: string[]): Promise<PitchRow[]> {
  if (ids.length === 0) return []
  const [{ group }, now, rows] = await Promise.all([
    currentSettings(),
    clockNow(db),
    db.pitch.findMany({
      where: { id: { in: ids } },
      include: {
        contact: true,
        proposedEvents: { orderBy: { position: "asc" } },
        decisions: inForce,
        messages: { where: { author: "pitcher" }, orderBy: { writtenAt: "asc" }, take: 1 },
        questions: { where: { answeredAt: null, closedAt: null }, include: { mail: true } },
      },
    }),
  ])
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id): PitchRow[] => {
    const row = found.get(id)
    if (!row) return []
    const [decision] = row.decisions
    const mail = decision?.mail ?? row.questions[0]?.mail
    return [
      {
        id,
        version: row.version,
        title: pitchTitle(row.proposedEvents),
        who: row.contact.organisation || row.contact.name || row.contact.email,
        says: row.audienceValue || (row.messages[0]?.text.slice(0, 280) ?? ""),
        state: row.state,
        outcome: row.withdrawnAt ? "withdrawn" : (decision?.outcome ?? null),
        daysLeft: row.state === "queued" && row.dueOn ? daysUntil(row.dueOn, now, group.zone) : null,
        waitedDays: wholeDays(row.confirmedAt ?? row.createdAt, now),
        leavesAt: mail?.state === "waiting" && mail.isHeld ? mail.notBefore : null,
        moveId: (decision ?? row.questions[0])?.id ?? "",
        isAsleep: row.snoozedUntil !== null && row.snoozedUntil > now,
      },
    ]
  })
}

const wholeDays = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 86_400_000)
