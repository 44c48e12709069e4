import { expect, test } from "vitest"
import { ownTimeText } from "./reader-zone"

const at = "2026-12-11T00:00:00.000Z"

test("names the same instant by the reader's clocks", () => {
  expect(ownTimeText(at, "2026-12-10T19:00", "Europe/Berlin")).toBe(
    "Fri 11 Dec, 1 am in Berlin, where you are",
  )
})

test("says nothing when the clocks agree, or nobody knows the zone", () => {
  expect(ownTimeText(at, "2026-12-10T19:00", "America/Toronto")).toBe("")
  expect(ownTimeText(at, "2026-12-10T19:00", null)).toBe("")
})
