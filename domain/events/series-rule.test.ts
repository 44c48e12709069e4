import { expect, test } from "vitest"
import { daysOf, ruleText, seriesRule } from "./series-rule"

const weekly = { rhythm: "weekly", every: 1, isLast: false } as const
const monthly = { rhythm: "monthly", every: 1, isLast: false } as const

test("counts the first day as one of them, every week or every second", () => {
  expect(daysOf({ ...weekly, count: 3 }, "2026-12-24")).toEqual(["2026-12-24", "2026-12-31", "2027-01-07"])
  expect(daysOf({ ...weekly, every: 2, count: 3 }, "2026-12-24")).toEqual([
    "2026-12-24",
    "2027-01-07",
    "2027-01-21",
  ])
})

test("gives the same nth weekday of each month, and the last where the first is a fifth", () => {
  expect(daysOf({ ...monthly, count: 3 }, "2027-01-14")).toEqual(["2027-01-14", "2027-02-11", "2027-03-11"])
  expect(daysOf({ ...monthly, count: 3 }, "2027-04-29")).toEqual(["2027-04-29", "2027-05-27", "2027-06-24"])
  expect(daysOf({ ...monthly, isLast: true, count: 3 }, "2027-01-28")).toEqual([
    "2027-01-28",
    "2027-02-25",
    "2027-03-25",
  ])
})

test("ends with the day that it was given, both included", () => {
  expect(daysOf({ ...weekly, until: "2027-01-07" }, "2026-12-24").at(-1)).toBe("2027-01-07")
  expect(daysOf({ ...weekly, until: "2027-01-06" }, "2026-12-24").at(-1)).toBe("2026-12-31")
  expect(daysOf({ ...weekly, until: "2026-12-01" }, "2026-12-24")).toEqual(["2026-12-24"])
})

test("gives sixty days and no more, with the first among them", () => {
  const days = daysOf({ ...weekly, until: "2040-01-01" }, "2026-12-24")
  expect(days).toHaveLength(60)
  expect(days[0]).toBe("2026-12-24")
  expect(daysOf({ ...weekly, count: 60 }, "2026-12-24")).toHaveLength(60)
  // An event on the 2nd Thursday whose series is to meet on the last: it stays a date of its own.
  expect(daysOf({ ...monthly, isLast: true, count: 3 }, "2027-01-14")).toEqual([
    "2027-01-14",
    "2027-01-28",
    "2027-02-25",
  ])
})

test("writes the rule as RFC 5545 has it", () => {
  expect(ruleText(weekly, "2026-12-24")).toBe("FREQ=WEEKLY;BYDAY=TH")
  expect(ruleText({ ...monthly, every: 2 }, "2027-01-14")).toBe("FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH")
  expect(ruleText(monthly, "2027-04-29")).toBe("FREQ=MONTHLY;BYDAY=-1TH")
})

test("wants an end, and refuses more than sixty", () => {
  const read = (over: object) => seriesRule.safeParse({ rhythm: "weekly", ...over })
  expect(read({ count: 60 }).success).toBe(true)
  expect(read({}).error?.issues[0]?.path).toEqual(["count"])
  expect(read({ count: 61 }).success).toBe(false)
  expect(read({ until: "2027-02-30" }).success).toBe(false)
  expect(read({ rhythm: "daily", count: 2 }).success).toBe(false)
})
