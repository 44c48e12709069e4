import "server-only"
import { db } from "@/lib/db"
import { hashToken, isToken } from "@/lib/token"
import type { Guest, Pitcher, Unsubscriber, Voucher } from "./actor"

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

/** Whoever holds the "don't write again" of an invitation's mail. Unknown and expired look alike: null. */
export async function recognizeUnsubscriber(token: string): Promise<Unsubscriber | null> {
  const invitationId = await subjectOf(token, "unsubscribe")
  return invitationId ? ({ kind: "unsubscriber", invitationId } as Unsubscriber) : null
}

/**
 * The member whom a vouch link was mailed to, for as long as they are one of us and have that address. Unknown, used,
 * expired and no longer theirs look alike: null.
 */
export async function recognizeVoucher(token: string): Promise<Voucher | null> {
  if (!isToken(token)) return null
  const [row] = await db.$queryRaw<{ vouchId: string; pitchId: string; memberId: string }[]>`
    select v.id as "vouchId", v.pitch_id as "pitchId", m.id as "memberId"
    from links l join vouches v on v.id = l.vouch_id join members m on m.id = v.member_id
    join mails sent on sent.id = v.mail_id and sent.to_email = m.email
    where l.token_hash = ${hashToken(token)} and l.purpose = 'vouch' and l.used_at is null
      and l.expires_at > clock_now() and m.disabled_at is null`
  return row ? ({ kind: "voucher", ...row } as Voucher) : null
}

async function subjectOf(
  token: string,
  purpose: "pitch" | "invitation" | "unsubscribe",
): Promise<string | null> {
  if (!isToken(token)) return null
  const [row] = await db.$queryRaw<{ subject: string }[]>`
    select coalesce(pitch_id, invitation_id) as subject from links
    where token_hash = ${hashToken(token)} and purpose = ${purpose}::link_purpose
      and used_at is null and expires_at > clock_now()`
  return row?.subject ?? null
}
