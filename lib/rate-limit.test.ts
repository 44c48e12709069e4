import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { sweepLimits } from "@/domain/settings/sweep-limits"
import { clock, newAddress } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { mayPass } from "./rate-limit"

const keys = async () =>
  (await ownerSql.query("select key from limits.rate_limits")).rows.map((row) => String(row.key))

test("lets five of fifty pass at once, and keeps no address", async () => {
  const email = newAddress()
  const passed = await Promise.all(Array.from({ length: 50 }, () => mayPass("test", email, 5, 60)))
  expect(passed.filter(Boolean)).toHaveLength(5)
  expect((await keys()).join()).not.toContain(email)
})

test("sweeps counters whose time has passed, and no other", async () => {
  await mayPass(`brief-${randomUUID()}`, "a", 5, 1)
  await mayPass("lasting", "a", 5, 600)
  await new Promise((wake) => setTimeout(wake, 1_200))
  await sweepLimits(clock)
  expect((await keys()).some((key) => key.startsWith("brief"))).toBe(false)
  expect((await keys()).some((key) => key.startsWith("lasting"))).toBe(true)
})
