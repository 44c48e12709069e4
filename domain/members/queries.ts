import "server-only"
import type { Admin, Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import type { MemberRow } from "./member"

export async function allMembers(_: Admin): Promise<MemberRow[]> {
  const rows = await db.member.findMany({
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { name: "asc" }],
    include: { _count: { select: { sessions: true } } },
  })
  return rows.map(({ _count, createdAt: _, ...row }) => ({ ...row, sessions: _count.sessions }))
}

/** Who can stand for an involvement: members with a public name. */
export const namedMembers = (_: Editor): Promise<{ id: string; name: string }[]> =>
  db.$queryRaw`select id, public_name as name from members
    where public_name is not null and disabled_at is null order by public_name`
