import { expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { makeEditor } from "@/tests/factories"
import { changeShowRule, showRuleInput } from "./change-show-rule"
import { currentSettings, settingsToEdit } from "./queries"

const typed = (over: object = {}) => ({
  version: 1,
  weekdays: [4, 1, 4],
  everyWeeks: 2,
  from: "2026-12-10",
  time: "19:00",
  airsAfterDays: 0,
  airsTime: "20:00",
  seats: 2,
  weeksAhead: 6,
  firstNumber: 1,
  ...over,
})

test("changes when the show is, once for each version, and by admins alone", async () => {
  const admin = (await makeEditor("admin")) as Admin
  const { version } = await settingsToEdit(admin)
  const rule = showRuleInput.parse(typed({ version }))
  expect(await changeShowRule((await makeEditor()) as Admin, rule)).toMatchObject({ reason: "not-allowed" })
  expect(await changeShowRule(admin, rule)).toMatchObject({ ok: true })
  expect((await currentSettings()).showRule).toMatchObject({ weekdays: [1, 4], everyWeeks: 2, zone: "" })
  expect(await changeShowRule(admin, rule)).toMatchObject({ reason: "changed-meanwhile" })
})

test.each([
  [{ airsTime: "18:59" }, "airsTime"],
  [{ from: undefined }, "from"],
  [{ from: "2026-02-30" }, "from"],
  [{ time: "25:00" }, "time"],
  [{ zone: "Mars/Base" }, "zone"],
  [{ weekdays: [7] }, "weekdays"],
  [{ weeksAhead: 0 }, "weeksAhead"],
  [{ seats: 1.5 }, "seats"],
])("refuses %o", (over, field) => {
  expect(showRuleInput.safeParse(typed(over)).error?.issues[0]?.path[0]).toBe(field)
})
