import { expect, test } from "vitest"
import { db, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { newAddress } from "@/tests/factories"
import { neverMail, wantsNoMail } from "./never-mail"

test("knows the address again however it is spelt, keeps it once, and keeps nothing that shows it", async () => {
  const email = newAddress()
  const keep = (spelt: string) =>
    transaction(async (tx) => {
      await neverMail(tx, spelt)
      return ok(null)
    })
  await keep(email)
  await keep(email.toUpperCase())
  expect(await wantsNoMail(db, email.toUpperCase())).toBe(true)
  expect(await wantsNoMail(db, newAddress())).toBe(false)
  const rows = await db.neverMail.findMany()
  expect(rows).toEqual([{ addressHash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
})

test("lets the database take nothing but a hash", async () => {
  const kept = db.neverMail.create({ data: { addressHash: newAddress() } })
  await expect(kept).rejects.toThrow(/only_a_hash/)
})
