import "server-only"
import { db } from "@/lib/db"
import { hashToken, isToken } from "@/lib/token"
import type { Guest, Pitcher } from "./actor"

/** Whoever holds a pitch's secret link. Unknown, used and expired look alike: null. */
export async function recognizePitcher(token: string): Promise<Pitcher | null> {
  const pitchId = await subjectOf(token, "pitch")
  return pitchId ? ({ kind: "pitcher", pitchId } as Pitcher) : null
}

/** Whoever holds an invitation's secret link. Unknown, used and expired look alike: null. */
export async function recognizeGuest(token: string): Promise<Guest | null> {
  const invitationId = await subjectOf(token, "invitation")
  return invitationId ? ({ kind: "guest", invitationId } as Guest) : null
}

async function subjectOf(token: string, purpose: "pitch" | "invitation"): Promise<string | null> {
  if (!isToken(token)) return null
  const [row] = await db.$queryRaw<{ subject: string }[]>`
    select coalesce(pitch_id, invitation_id) as subject from links
    where token_hash = ${hashToken(token)} and purpose = ${purpose}::link_purpose
      and used_at is null and expires_at > clock_now()`
  return row?.subject ?? null
}
