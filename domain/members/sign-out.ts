import "server-only"
import { db } from "@/lib/db"
import { hashToken } from "@/lib/token"

/** Ends one session. Whoever holds its secret may end it. */
export async function signOut(sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(sessionToken) } })
}
