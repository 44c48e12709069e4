import "server-only"
import { db } from "@/lib/db"
import { hashToken, isToken } from "@/lib/token"

/** The address of the member whose sign-in link this is. Unknown, used and expired look alike: null. */
export async function findSignInLink(token: string): Promise<{ email: string } | null> {
  if (!isToken(token)) return null
  const [row] = await db.$queryRaw<{ email: string }[]>`
    select m.email::text as email from links l join members m on m.id = l.member_id
    where l.token_hash = ${hashToken(token)} and l.purpose = 'sign_in' and l.used_at is null
      and l.expires_at > clock_now() and m.role is not null and m.disabled_at is null`
  return row ?? null
}
