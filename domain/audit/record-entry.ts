import "server-only"
import { v7 as newId } from "uuid"
import type { Actor } from "@/domain/actors/actor"
import type { Transaction } from "@/lib/db"

export type AuditSubject =
  | "pitch"
  | "event"
  | "invitation"
  | "member"
  | "mail"
  | "settings"
  | "episode"
  | "series"
  | "place"

/** Codes, ids and counts only: never a word about a person, so that forgetting someone leaves the audit whole. */
export type AuditDetail = Record<string, string | number | boolean | null>

export async function recordEntry(
  tx: Transaction,
  actor: Actor,
  action: `${AuditSubject}.${string}`,
  subjectId: string,
  detail: AuditDetail = {},
): Promise<void> {
  const subjectKind = action.slice(0, action.indexOf("."))
  await tx.auditEntry.create({
    data: {
      id: newId(),
      actorKind: actor.kind,
      actorId: idOf(actor),
      action,
      subjectKind,
      subjectId,
      detail,
    },
  })
}

/** The same for many at once, so that a list of a thousand is one write. */
export async function recordEntries(
  tx: Transaction,
  actor: Actor,
  action: `${AuditSubject}.${string}`,
  subjectIds: string[],
): Promise<void> {
  const subjectKind = action.slice(0, action.indexOf("."))
  const entry = { actorKind: actor.kind, actorId: idOf(actor), action, subjectKind }
  await tx.auditEntry.createMany({
    data: subjectIds.map((subjectId) => ({ id: newId(), subjectId, ...entry })),
  })
}

function idOf(actor: Actor): string | null {
  if ("memberId" in actor) return actor.memberId
  if ("pitchId" in actor) return actor.pitchId
  return "invitationId" in actor ? actor.invitationId : null
}
