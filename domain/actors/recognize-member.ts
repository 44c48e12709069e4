import "server-only"
import { db } from "@/lib/db"
import { hashToken } from "@/lib/token"
import type { Editor } from "./actor"

/** The editor behind a session, read fresh, so that rights end at once. Null: nobody, disabled, or without a role. */
export async function recognizeMember(sessionToken: string): Promise<Editor | null> {
  const [row] = await db.$queryRaw<{ id: string; name: string; role: "editor" | "admin" }[]>`
    select m.id, m.name, m.role::text as role from sessions s join members m on m.id = s.member_id
    where s.token_hash = ${hashToken(sessionToken)} and s.expires_at > clock_now()
      and m.role is not null and m.disabled_at is null`
  return row ? ({ kind: row.role, memberId: row.id, name: row.name } as Editor) : null
}
