import { expect, test } from "vitest"
import type { MonthEvent } from "@/domain/events/list-month"
import { lastDayOf, monthAway, monthGrid } from "./month-grid"

const event = (
  slug: string,
  startsLocal: string,
  endsLocal: string | null = null,
  isAllDay = false,
): MonthEvent => ({
  slug,
  title: slug,
  state: "published",
  startsLocal,
  endsLocal,
  isAllDay,
  zone: "UTC",
  placeName: "",
  city: "",
  isOnline: true,
})
const dayIn = (month: string, events: MonthEvent[], date: string) =>
  monthGrid(month, events)
    .flat()
    .find((day) => day?.date === date)

test("lays a month out from Monday, whole weeks, without the days of its neighbours", () => {
  const weeks = monthGrid("2026-12", [])
  expect(weeks.map((week) => week.map((day) => day?.day ?? 0).join(" "))).toEqual([
    "0 1 2 3 4 5 6",
    "7 8 9 10 11 12 13",
    "14 15 16 17 18 19 20",
    "21 22 23 24 25 26 27",
    "28 29 30 31 0 0 0",
  ])
  expect(monthGrid("2027-02", []).length).toBe(4)
  expect(monthGrid("2028-02", []).flat().filter(Boolean).length).toBe(29)
})

test("shows what lasts several days on each of them, in one lane, and counts from its own first day", () => {
  const events = [
    event("before", "2026-11-29T00:00", "2026-12-02T00:00", true),
    event("trip", "2026-12-01T09:00", "2026-12-08T18:00"),
    event("later", "2026-12-03T00:00", "2026-12-04T00:00", true),
  ]
  const lanes = (date: string) =>
    dayIn("2026-12", events, date)?.lanes.map(
      (piece) => piece && `${piece.event.slug} ${piece.nth}/${piece.of} +${piece.span}`,
    )
  expect(lanes("2026-12-01")).toEqual(["before 3/4 +2", "trip 1/8 +6"])
  expect(lanes("2026-12-03")).toEqual(["later 1/2 +2", "trip 3/8 +0"])
  expect(lanes("2026-12-05")).toEqual([null, "trip 5/8 +0"])
  expect(lanes("2026-12-07")).toEqual(["trip 7/8 +2"])
  expect(lanes("2026-12-09")).toEqual([])
})

test("leaves a night that ends in the small hours on its evening, and an all-day event on all of its days", () => {
  expect(lastDayOf(event("night", "2026-12-31T22:00", "2027-01-01T03:00"))).toBe("2026-12-31")
  expect(lastDayOf(event("days", "2026-12-30T00:00", "2027-01-01T00:00", true))).toBe("2027-01-01")
  expect(lastDayOf(event("point", "2026-12-30T01:00", "2026-12-30T02:00"))).toBe("2026-12-30")
})

test("says how many more there are on a full day, and never that there is one more", () => {
  const full = (count: number) =>
    Array.from({ length: count }, (_, index) => event(`e${index}`, "2026-12-10T19:00"))
  const shown = (count: number) => {
    const day = dayIn("2026-12", full(count), "2026-12-10")
    return [day?.single.length, day?.more]
  }
  expect([shown(6), shown(7), shown(8), shown(300)]).toEqual([
    [6, 0],
    [7, 0],
    [6, 2],
    [6, 294],
  ])
})

test("keeps a week of many long events readable: four lanes, and the rest counted on each of their days", () => {
  const events = ["a", "b", "c", "d", "e", "f"].map((slug) =>
    event(slug, "2026-12-08T00:00", slug === "f" ? "2026-12-10T00:00" : "2026-12-09T00:00", true),
  )
  const shown = (date: string) => {
    const day = dayIn("2026-12", events, date)
    return [day?.lanes.map((piece) => piece?.event.slug).join(""), day?.more]
  }
  expect([shown("2026-12-08"), shown("2026-12-09"), shown("2026-12-10")]).toEqual([
    ["abcd", 2],
    ["abcd", 2],
    ["", 1],
  ])
})

test("counts months over the year", () => {
  expect([monthAway("2026-12", 1), monthAway("2027-01", -1)]).toEqual(["2027-01", "2026-12"])
})
