import { expect, test } from "vitest"
import { makeEditor } from "@/tests/factories"
import { mayMoveClock, skipDays } from "./skip-days"

test("never moves the clock of a real installation, even with the owner's login at hand", async () => {
  expect(process.env.DATABASE_URL).toBeTruthy()
  expect(mayMoveClock()).toBe(false)
  expect(await skipDays(await makeEditor(), 7)).toEqual({ ok: false, reason: "not-a-demo" })
})
