import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import type { AuditSubject } from "./record-entry"

export type LogEntry = { id: string; at: Date; action: string; actorKind: string; memberName: string | null }

/** Who did what to this, oldest first, at most 200 entries. */
export async function logOf(_: Editor, subjectKind: AuditSubject, subjectId: string): Promise<LogEntry[]> {
  return db.$queryRaw<LogEntry[]>`
    select a.id, a.at, a.action, a.actor_kind as "actorKind", m.name as "memberName"
    from audit_entries a left join members m on m.id = a.actor_id
    where a.subject_kind = ${subjectKind} and a.subject_id = ${subjectId}::uuid
    order by a.at, a.id limit 200`
}
