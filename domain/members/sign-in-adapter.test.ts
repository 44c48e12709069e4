import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { recognizeMember } from "@/domain/actors/recognize-member"
import { db } from "@/lib/db"
import { hashToken, newToken } from "@/lib/token"
import { makeMember, moveClock } from "@/tests/factories"
import { changeMember } from "./change-member"
import { requestSignIn } from "./request-sign-in"
import { signInAdapter } from "./sign-in-adapter"

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

async function makeSession(userId: string) {
  const sessionToken = newToken()
  await signInAdapter.createSession?.({ sessionToken, userId, expires: inDays(30) })
  return sessionToken
}

test("signs in for thirty days of the database's clock, also where that was moved", async () => {
  await moveClock("60 days")
  const session = await makeSession(await makeMember())
  expect(await recognizeMember(session)).not.toBeNull()
  await moveClock("29 days")
  expect(await recognizeMember(session)).not.toBeNull()
  await moveClock("2 days")
  expect(await recognizeMember(session)).toBeNull()
})

test("ends every session and link of a disabled member at once", async () => {
  const admin = await recognizeMember(await makeSession(await makeMember("admin")))
  if (admin?.kind !== "admin") throw new Error("no admin")
  const id = await makeMember()
  const session = await makeSession(id)
  const disabled = await changeMember(admin as never, { id, version: 1, isDisabled: true })
  expect(disabled).toMatchObject({ ok: true })
  expect(await recognizeMember(session)).toBeNull()
  expect(await db.session.count({ where: { memberId: id } })).toBe(0)
})

test("keeps the last admin, whether demoted or disabled, by themselves or by two at once", async () => {
  const [one, two] = [await makeMember("admin"), await makeMember("admin")]
  const actors = await Promise.all(
    [one, two].map(async (id) => (await recognizeMember(await makeSession(id))) as never),
  )
  await Promise.all(
    (await db.member.findMany({ where: { role: "admin", id: { notIn: [one, two] } } })).map(
      ({ id, version }) => changeMember(actors[0] as never, { id, version, role: "editor" }),
    ),
  )
  const results = await Promise.all([
    changeMember(actors[0] as never, { id: two, version: 1, role: "editor" }),
    changeMember(actors[1] as never, { id: one, version: 1, role: null }),
  ])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(await db.member.count({ where: { role: "admin", disabledAt: null } })).toBe(1)
})

test("uses a link once, of two presses", async () => {
  const memberId = await makeMember()
  const { email } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
  const token = hashToken(newToken())
  await db.link.create({
    data: { id: randomUUID(), purpose: "sign_in", tokenHash: token, memberId, expiresAt: inDays(300) },
  })
  const identifier = (email ?? "").toUpperCase()
  const presses = await Promise.all(
    [1, 2].map(() => signInAdapter.useVerificationToken?.({ identifier, token })),
  )
  expect(presses.filter(Boolean)).toHaveLength(1)
})

test("mails a link to a known address in any case, and none to an unknown or disabled one", async () => {
  const [memberId, gone] = [await makeMember(), await makeMember()]
  const emailOf = async (id: string) => (await db.member.findUniqueOrThrow({ where: { id } })).email ?? ""
  await db.member.update({ where: { id: gone }, data: { disabledAt: new Date() } })
  const asked = []
  for (const email of [
    (await emailOf(memberId)).toUpperCase(),
    await emailOf(gone),
    "nobody@outsider.example",
  ]) {
    asked.push(await requestSignIn({ email, sender: randomUUID() }))
  }
  expect(new Set(asked.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await db.mail.count({ where: { memberId } })).toBe(1)
  expect(await db.mail.count({ where: { memberId: gone } })).toBe(0)
})

test("knows no member who lost the role or was disabled, whatever became of the session", async () => {
  for (const change of [{ role: null }, { disabledAt: new Date() }]) {
    const id = await makeMember()
    const session = await makeSession(id)
    expect(await recognizeMember(session)).not.toBeNull()
    await db.member.update({ where: { id }, data: change })
    expect(await recognizeMember(session)).toBeNull()
  }
})
