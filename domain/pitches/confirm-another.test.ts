import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { recognizePitcher } from "@/domain/actors/recognize-outsider"
import { db } from "@/lib/db"
import { handOver, makePitch, moveClock, newAddress, typedPitch } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { confirmAnother } from "./confirm-another"
import { confirmPitch } from "./confirm-pitch"
import { listBeside } from "./list-beside"
import { submitPitch } from "./submit-pitch"

const mailsTo = (email: string) =>
  db.mail.findMany({ where: { toEmail: email, state: { not: "cancelled" } } })
const stateOf = async (id: string) => (await db.pitch.findUniqueOrThrow({ where: { id } })).state

test("mails one address once a day, and lets its page confirm the rest", async () => {
  const first = await makePitch()
  const { email } = first.input
  await handOver({ pitchId: first.pitchId })
  const second = await makePitch({ email: email.toUpperCase() })
  expect(await mailsTo(email)).toHaveLength(1)
  expect(await listBeside(first.pitcher)).toMatchObject([{ id: second.pitchId }])
  await confirmPitch(first.pitcher)
  const done = await confirmAnother(first.pitcher, { pitchId: second.pitchId })
  expect(await stateOf(second.pitchId)).toBe("queued")
  expect(done.ok && (await recognizePitcher(done.value.token))).toMatchObject({ pitchId: second.pitchId })
  expect(await listBeside(first.pitcher)).toEqual([])
  await moveClock("25 hours")
  await makePitch({ email })
  expect(await mailsTo(email)).toHaveLength(2)
})

test("mails one address once, though twenty forms come at once", async () => {
  // Without the lock that remembering the contact takes, several would find no mail yet.
  const email = newAddress()
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => submitPitch(visitor, typedPitch({ email }), randomUUID())),
  )
  expect(sent.every(({ ok }) => ok)).toBe(true)
  expect(await mailsTo(email)).toHaveLength(1)
  expect(await db.pitch.count({ where: { contact: { email } } })).toBe(20)
})

test("mails again where the link was taken back, as after a typo that was mended twice", async () => {
  const first = await makePitch()
  const { input } = first
  await handOver({ pitchId: first.pitchId })
  await submitPitch(visitor, { ...input, email: newAddress("typo") }, randomUUID())
  await submitPitch(visitor, input, randomUUID())
  expect(await mailsTo(input.email)).toHaveLength(2)
  const flips = [newAddress("a"), input.email, newAddress("b"), input.email, newAddress("c"), input.email]
  for (const email of flips) {
    expect(await submitPitch(visitor, { ...input, email }, randomUUID())).toMatchObject({ ok: true })
    await handOver({ pitchId: first.pitchId })
  }
  expect((await mailsTo(input.email)).length).toBeLessThanOrEqual(3)
})

test("refuses the pitch of another address, an unknown one, its own, and one that is confirmed", async () => {
  const [mine, theirs] = [await makePitch(), await makePitch()]
  for (const pitchId of [theirs.pitchId, randomUUID(), mine.pitchId])
    expect(await confirmAnother(mine.pitcher, { pitchId })).toEqual({ ok: false, reason: "not-theirs" })
  expect(await stateOf(theirs.pitchId)).toBe("unconfirmed")
  const beside = await makePitch({ email: mine.input.email })
  await confirmPitch(beside.pitcher)
  expect(await confirmAnother(mine.pitcher, { pitchId: beside.pitchId })).toMatchObject({ ok: false })
})

test("confirms nothing whose address changes in this moment, in the one order that would slip through", async () => {
  const mine = await makePitch()
  const other = await makePitch({ email: mine.input.email })
  const victim = await makePitch()
  const contactOf = "select contact_id from pitches where id = $2"
  const mending = await ownerSql.connect()
  try {
    await mending.query("begin")
    await mending.query(`update pitches set contact_id = (${contactOf}) where id = $1`, [
      other.pitchId,
      victim.pitchId,
    ])
    // Without `for update` in confirm-another it has looked by now, and confirms what bears another's address.
    const confirming = confirmAnother(mine.pitcher, { pitchId: other.pitchId })
    await Promise.race([confirming, new Promise((wake) => setTimeout(wake, 400))])
    await mending.query("commit")
    expect(await confirming).toEqual({ ok: false, reason: "not-theirs" })
  } finally {
    mending.release()
  }
  expect(await stateOf(other.pitchId)).toBe("unconfirmed")
})
