import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { clock, makeQueuedPitch, newAddress } from "@/tests/factories"
import { forgetContacts } from "./forget-contacts"

const aDayAgo = () => new Date(Date.now() - 25 * 3_600_000)
const makeContact = (createdAt: Date) =>
  db.contact.create({ data: { id: randomUUID(), email: newAddress(), name: "Dana", createdAt } })

test("lets go of an address that nothing hangs on, a day after it came, and of no other", async () => {
  const [lonely, fresh, pitch] = [
    await makeContact(aDayAgo()),
    await makeContact(new Date()),
    await makeQueuedPitch(),
  ]
  const { contactId } = await db.pitch.findUniqueOrThrow({ where: { id: pitch.pitchId } })
  await db.contact.update({ where: { id: contactId }, data: { createdAt: aDayAgo() } })
  await forgetContacts(clock)
  const left = await db.contact.findMany({ where: { id: { in: [lonely.id, fresh.id, contactId] } } })
  expect(left.map(({ id }) => id).sort()).toEqual([fresh.id, contactId].sort())
})

test("takes the address from whoever was forgotten once their invitation has come to its end", async () => {
  const pitch = await makeQueuedPitch()
  const { contactId } = await db.pitch.update({
    where: { id: pitch.pitchId },
    data: { state: "closed", withdrawnAt: new Date(), forgottenAt: new Date() },
  })
  await forgetContacts(clock)
  const { email, name } = await db.contact.findUniqueOrThrow({ where: { id: contactId } })
  expect({ email, name }).toEqual({ email: `${contactId}@invalid`, name: "" })
})
