import { describe, expect, it } from "vitest"
import type { ListedEvent } from "@/domain/events/event"
import { byMonth, byWeek, mondayOf } from "./group-events"

const on = (date: string, slug = date) => ({ slug, startsLocal: `${date}T19:00` }) as ListedEvent

describe("mondayOf", () => {
  it("counts a Sunday to the week before it, across the year", () => {
    expect(mondayOf("2026-11-23")).toBe("2026-11-23")
    expect(mondayOf("2026-11-29")).toBe("2026-11-23")
    expect(mondayOf("2027-01-01")).toBe("2026-12-28")
  })
})

describe("byWeek", () => {
  it("names this week, the next, and then the Mondays", () => {
    const blocks = byWeek([on("2026-11-25"), on("2026-12-06"), on("2026-12-10")], "2026-11-24")
    expect(blocks.map((block) => block.title)).toEqual(["This week", "Next week", "Week of 7 December"])
  })

  it("counts what began earlier and is still on to this week", () => {
    const [block] = byWeek([on("2026-11-01"), on("2026-11-25")], "2026-11-24")
    expect(block?.title).toBe("This week")
    expect(block?.days.map((day) => day.date)).toEqual(["2026-11-01", "2026-11-25"])
  })

  it("hangs events of one day from one numeral", () => {
    const [block] = byWeek([on("2026-11-25", "a"), on("2026-11-25", "b")], "2026-11-24")
    expect(block?.days.map((day) => day.events.map((event) => event.slug))).toEqual([["a", "b"]])
  })
})

describe("byMonth", () => {
  it("names months with their year", () => {
    expect(byMonth([on("2026-12-31"), on("2027-01-01")]).map((block) => block.title)).toEqual([
      "December 2026",
      "January 2027",
    ])
  })
})
