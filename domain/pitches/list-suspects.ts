import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { shortDateOf } from "@/lib/zone"
import { pitchTitle } from "./pitch"
import { suspicionText } from "./suspect-form"

export type SuspectPitch = {
  id: string
  version: number
  title: string
  who: string
  why: string
  at: Date
  /** Their mailbox is real, and we promised them an answer by then. */
  promisedBy: string | null
}

/** What was set aside and waits for an editor's look: first whom we promised an answer, at most 50; and how many of both. */
export async function listSuspects(
  _: Editor,
): Promise<{ rows: SuspectPitch[]; count: number; promised: number }> {
  const waiting = { suspicion: { not: "" }, state: { in: ["unconfirmed" as const, "queued" as const] } }
  const [count, promised, rows] = await Promise.all([
    db.pitch.count({ where: waiting }),
    db.pitch.count({ where: { ...waiting, state: "queued" } }),
    db.pitch.findMany({
      where: waiting,
      include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "desc" }, { id: "asc" }],
      take: 50,
    }),
  ])
  return {
    count,
    promised,
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      title: pitchTitle(row.proposedEvents),
      who: row.contact.email,
      why: suspicionText(row.suspicion),
      at: row.createdAt,
      promisedBy: row.dueOn && shortDateOf(row.dueOn, "UTC"),
    })),
  }
}
