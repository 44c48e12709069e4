import "server-only"
import type { Adapter, AdapterUser } from "next-auth/adapters"
import { v7 as newId } from "uuid"
import { db } from "@/lib/db"
import { hashToken } from "@/lib/token"

const asUser = (member: { id: string; email: string | null; name: string }): AdapterUser => ({
  id: member.id,
  email: member.email ?? "",
  name: member.name,
  emailVerified: null,
})

const mayEnter = { role: { not: null }, disabledAt: null }

/** What next-auth may do with our members: find one with a role, keep a session's hash, use a link once. It makes nobody. */
export const signInAdapter: Adapter = {
  async getUser(id) {
    const member = await db.member.findFirst({ where: { id, ...mayEnter } })
    return member && asUser(member)
  },
  async getUserByEmail(email) {
    const member = await db.member.findFirst({ where: { email, ...mayEnter } })
    return member && asUser(member)
  },
  async getUserByAccount() {
    return null
  },
  async createUser() {
    throw new Error("sign-in never makes a member")
  },
  async updateUser(user) {
    const member = await db.member.findUniqueOrThrow({ where: { id: user.id } })
    return asUser(member)
  },
  async linkAccount() {
    return null
  },
  async createSession({ sessionToken, userId, expires }) {
    // next-auth counts by the process's clock and we judge by the database's: what counts is how long it lasts.
    await db.$executeRaw`
      insert into sessions (id, token_hash, member_id, expires_at) values (${newId()}::uuid, ${hashToken(sessionToken)},
        ${userId}::uuid, clock_now() + make_interval(secs => ${(expires.getTime() - Date.now()) / 1000}))`
    return { sessionToken, userId, expires }
  },
  async getSessionAndUser(sessionToken) {
    const found = await db.session.findUnique({
      where: { tokenHash: hashToken(sessionToken) },
      include: { member: true },
    })
    if (!found?.member.role || found.member.disabledAt) return null
    return {
      session: { sessionToken, userId: found.memberId, expires: found.expiresAt },
      user: asUser(found.member),
    }
  },
  async updateSession({ sessionToken, expires }) {
    if (expires) {
      await db.session.updateMany({
        where: { tokenHash: hashToken(sessionToken) },
        data: { expiresAt: expires },
      })
    }
    return null
  },
  async deleteSession(sessionToken) {
    await db.session.deleteMany({ where: { tokenHash: hashToken(sessionToken) } })
  },
  async createVerificationToken() {
    throw new Error("sign-in links are made by the outbox")
  },
  /** Used once: of two presses one takes it. */
  async useVerificationToken({ identifier, token }) {
    const used = await db.$executeRaw`
      update links set used_at = clock_now() from members m
      where links.token_hash = ${token} and links.purpose = 'sign_in' and links.used_at is null
        and links.expires_at > clock_now() and m.id = links.member_id and m.email = ${identifier}`
    // next-auth compares this with the process's clock; the database has just judged it by its own.
    return used === 1 ? { identifier, token, expires: new Date(Date.now() + 60_000) } : null
  },
}
