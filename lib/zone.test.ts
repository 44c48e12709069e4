import { expect, test } from "vitest"
import { latestWeekly } from "./zone"

test.each([
  ["on the hour", "2027-02-21T23:00:00Z", "2027-02-21", "2027-02-21T23:00:00Z"],
  ["a minute before it", "2027-02-21T22:59:00Z", "2027-02-14", "2027-02-14T23:00:00Z"],
  ["after the clocks went forward", "2027-03-14T22:00:00Z", "2027-03-14", "2027-03-14T22:00:00Z"],
  ["after they went back", "2026-11-01T22:59:00Z", "2026-10-25", "2026-10-25T22:00:00Z"],
  ["in the middle of the week", "2027-02-25T03:00:00Z", "2027-02-21", "2027-02-21T23:00:00Z"],
])("finds the latest Sunday at six in Detroit, %s", (_, now, day, at) => {
  const found = latestWeekly(new Date(now), "America/Detroit", { weekday: 0, hour: 18 })
  expect(found).toEqual({ day, at: new Date(at) })
})

test("takes an hour that the clocks leave out as the one after it", () => {
  const on = { weekday: 0, hour: 2 }
  const found = latestWeekly(new Date("2027-03-14T07:00:00Z"), "America/Detroit", on)
  expect(found.at).toEqual(new Date("2027-03-14T07:00:00Z"))
})
