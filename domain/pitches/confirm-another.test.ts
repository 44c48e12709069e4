import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { recognizePitcher } from "@/domain/actors/recognize-outsider"
import { db } from "@/lib/db"
import { handOver, makePitch, moveClock, newAddress, typedPitch } from "@/tests/factories"
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

test("confirms it, or its address changes: never another's by this page", async () => {
  // Without `for update` in confirm-another the change of address could slip in between the look and the write.
  for (let round = 0; round < 10; round++) {
    const mine = await makePitch()
    const other = await makePitch({ email: mine.input.email })
    const victim = newAddress("victim")
    const [confirmed] = await Promise.all([
      confirmAnother(mine.pitcher, { pitchId: other.pitchId }),
      submitPitch(visitor, { ...other.input, email: victim }, randomUUID()),
    ])
    const row = await db.pitch.findUniqueOrThrow({ where: { id: other.pitchId }, include: { contact: true } })
    expect(row.contact.email === victim).toBe(!confirmed.ok)
    expect(row.state).toBe(confirmed.ok ? "queued" : "unconfirmed")
  }
})
