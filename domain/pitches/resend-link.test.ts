import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { makePitch, newAddress } from "@/tests/factories"
import { resendLink } from "./resend-link"

const sent = (email: string) => db.mail.count({ where: { toEmail: email, kind: "pitch-link" } })

test("sends the link again to the address that pitched, and answers an unknown one alike", async () => {
  const { input } = await makePitch()
  const stranger = newAddress("nobody")
  const known = await resendLink(visitor, { email: input.email.toUpperCase(), sender: randomUUID() })
  const unknown = await resendLink(visitor, { email: stranger, sender: randomUUID() })
  expect(known).toEqual(unknown)
  expect(await sent(input.email)).toBe(1)
  expect(await db.mail.count({ where: { toEmail: stranger } })).toBe(0)
})

test("sends no more than two rounds a day to one address, and says nothing about it", async () => {
  const { input } = await makePitch()
  for (let ask = 0; ask < 5; ask++) {
    expect(await resendLink(visitor, { email: input.email, sender: randomUUID() })).toMatchObject({
      ok: true,
    })
  }
  expect(await sent(input.email)).toBe(2)
})

test("refuses a sender who asks for everybody", async () => {
  const sender = randomUUID()
  const answers = []
  for (let ask = 0; ask < 11; ask++)
    answers.push((await resendLink(visitor, { email: newAddress(), sender })).ok)
  expect(answers.filter((isOk) => !isOk)).toHaveLength(1)
})
