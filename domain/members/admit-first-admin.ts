import "server-only"
import { v7 as newId } from "uuid"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { hashToken, newToken } from "@/lib/token"

/**
 * For a fresh installation: makes the first admin and a link that signs in once, for 24 hours, to be shown on the
 * console. A start without anybody signed in yet shows a new one. Refuses: has-admin, once an admin has signed in.
 */
export function admitFirstAdmin(clock: Clock, { email, name }: { email: string; name: string }) {
  return transaction(async (tx) => {
    // One process at a time: two that start together make one admin.
    await tx.$queryRaw`select pg_advisory_xact_lock(727103)::text`
    const admin = await tx.member.findFirst({ where: { role: "admin" }, include: { sessions: true } })
    const entered = await tx.auditEntry.count({ where: { actorKind: "admin" } })
    if (admin && (entered > 0 || admin.sessions.length > 0 || admin.email !== email))
      return refuse("has-admin")
    const id = admin?.id ?? newId()
    if (!admin) {
      await tx.member.create({ data: { id, name, publicName: name, email, role: "admin" } })
      await recordEntry(tx, clock, "member.founded", id)
    }
    const token = newToken()
    await tx.$executeRaw`
      insert into links (id, purpose, token_hash, member_id, expires_at)
      values (${newId()}::uuid, 'sign_in', ${hashToken(token)}, ${id}::uuid, clock_now() + interval '24 hours')`
    return ok({ path: `/sign-in/${token}` as const })
  })
}
