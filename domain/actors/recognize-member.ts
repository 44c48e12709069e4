import "server-only"
import { db } from "@/lib/db"
import { hashToken, isToken } from "@/lib/token"
import type { Editor, Host } from "./actor"

/** The editor behind a session, read fresh, so that rights end at once. Null: nobody, disabled, or without a role. */
export async function recognizeMember(sessionToken: string): Promise<Editor | null> {
  const [row] = await db.$queryRaw<{ id: string; name: string; role: "editor" | "admin" }[]>`
    select m.id, m.name, m.role::text as role from sessions s join members m on m.id = s.member_id
    where s.token_hash = ${hashToken(sessionToken)} and s.expires_at > clock_now()
      and m.role is not null and m.disabled_at is null`
  return row ? ({ kind: row.role, memberId: row.id, name: row.name } as Editor) : null
}

/** Whose calendar reads the recordings: an editor, read fresh, so that the feed ends with the role. Null: nobody. */
export async function recognizeHost(token: string): Promise<Host | null> {
  if (!isToken(token)) return null
  const [row] = await db.$queryRaw<{ memberId: string }[]>`
    select m.id as "memberId" from links l join members m on m.id = l.member_id
    where l.token_hash = ${hashToken(token)} and l.purpose = 'calendar' and l.expires_at > clock_now()
      and m.role is not null and m.disabled_at is null`
  return row ? ({ kind: "host", ...row } as Host) : null
}

/**
 * An editor by address, or the first admin. Only for scripts, whose caller already holds the database: an address
 * proves nothing about whoever says it, so no door may ever call this.
 */
export async function recognizeMemberByEmail(email: string | null): Promise<Editor | null> {
  const [row] = await db.$queryRaw<{ id: string; name: string; role: "editor" | "admin" }[]>`
    select id, name, role::text as role from members
    where role is not null and disabled_at is null
      and case when ${email}::text is null then role = 'admin' else email = ${email}::citext end
    order by created_at, id limit 1`
  return row ? ({ kind: row.role, memberId: row.id, name: row.name } as Editor) : null
}
