import fc from "fast-check"
import ICAL from "ical.js"
import { describe, expect, it } from "vitest"
import { cleaned } from "@/lib/text"
import { hostileTitles } from "@/tests/hostile-titles"
import { calendarFile } from "./calendar-file"
import { type CalendarEvent, takenDownEntry, writeCalendarEntry } from "./write-calendar-entry"

const event: CalendarEvent = {
  id: "0199d3c2-0000-7000-8000-000000000001",
  slug: "night-of-the-clocks-2026",
  title: "Night of the clocks; maps, soup",
  state: "published",
  startsLocal: "2026-10-24T22:00",
  endsLocal: "2026-10-25T04:00",
  isAllDay: false,
  zone: "Europe/Berlin",
  placeName: "The Boiler Room",
  address: "440 Burroughs St",
  city: "Berlin",
  country: "Germany",
  isOnline: false,
  description: "Doors at nine.\n\nBring a watch.",
  audienceValue: "After this, you can say how long the night was.",
  involvements: [{ kind: "hosting", memberName: "Sam", sentence: "Sam turns the hands." }],
  price: "",
  ticketUrl: "",
  sequence: 3,
  updatedAt: new Date("2026-09-01T10:00:00Z"),
}

const baseUrl = "https://nights.example.org"

/** The file as another program reads it: its zones registered, its one event. */
function read(given: CalendarEvent) {
  const { block, zone } = writeCalendarEntry(given, baseUrl)
  const file = calendarFile({ blocks: block, zones: zone ? [zone] : [] })
  const calendar = new ICAL.Component(ICAL.parse(file))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  const entry = calendar.getFirstSubcomponent("vevent")
  if (!entry) throw new Error("no event in the file")
  return {
    file,
    entry,
    event: new ICAL.Event(entry),
    zones: calendar.getAllSubcomponents("vtimezone").length,
  }
}

describe("writeCalendarEntry", () => {
  it("names the same instants across the night on which Berlin turns its clocks back", () => {
    const { event: written, entry } = read(event)
    expect(written.startDate.toJSDate().toISOString()).toBe("2026-10-24T20:00:00.000Z")
    expect(written.endDate.toJSDate().toISOString()).toBe("2026-10-25T03:00:00.000Z")
    expect(entry.getFirstProperty("dtstart")?.getParameter("tzid")).toBe("Europe/Berlin")
  })

  it("names the same instants across the night on which Detroit turns them forward", () => {
    const { event: written } = read({
      ...event,
      zone: "America/Detroit",
      startsLocal: "2027-03-13T23:00",
      endsLocal: "2027-03-14T04:00",
    })
    expect(written.startDate.toJSDate().toISOString()).toBe("2027-03-14T04:00:00.000Z")
    expect(written.endDate.toJSDate().toISOString()).toBe("2027-03-14T08:00:00.000Z")
  })

  it("writes an hour that the clocks show twice, or leave out, in UTC: programs differ on which is meant", () => {
    const twice = read({ ...event, startsLocal: "2026-10-25T02:30", endsLocal: null })
    expect(twice.file).toContain("DTSTART:20261025T003000Z\r\n")
    expect(twice.zones).toBe(0)
    const ends = read({ ...event, startsLocal: "2026-10-24T22:00", endsLocal: "2026-10-25T02:30" })
    expect(ends.file).toContain("DTSTART:20261024T200000Z\r\n")
    expect(ends.file).toContain("DTEND:20261025T003000Z\r\n")
    const gap = read({ ...event, startsLocal: "2027-03-28T02:30", endsLocal: null })
    expect(gap.event.startDate.toJSDate().toISOString()).toBe("2027-03-28T01:30:00.000Z")
  })

  it("writes three whole days without hours or zone, the day after the last as their end", () => {
    const days = { isAllDay: true, startsLocal: "2026-12-10T00:00", endsLocal: "2026-12-12T00:00" }
    const { event: written, file, zones } = read({ ...event, ...days, zone: "America/Detroit" })
    expect(written.startDate.isDate).toBe(true)
    expect(written.startDate.toString()).toBe("2026-12-10")
    expect(written.endDate.toString()).toBe("2026-12-13")
    expect(zones).toBe(0)
    expect(file).not.toContain("TZID")
  })

  it("leaves the end out when nobody knows it", () => {
    expect(read({ ...event, endsLocal: null }).entry.hasProperty("dtend")).toBe(false)
  })

  it("keeps its name, counts its changes and says how it stands", () => {
    const told = {
      published: ["CONFIRMED", event.title, "OPAQUE"],
      postponed: ["CANCELLED", `Postponed: ${event.title}`, "TRANSPARENT"],
      cancelled: ["CANCELLED", `Cancelled: ${event.title}`, "TRANSPARENT"],
    } as const
    for (const state of ["published", "postponed", "cancelled"] as const) {
      const { entry } = read({ ...event, state, sequence: 7 })
      const properties = ["status", "summary", "transp"].map((name) => entry.getFirstPropertyValue(name))
      expect(properties).toEqual(told[state])
      expect(entry.getFirstPropertyValue("uid")).toBe(event.id)
      expect(entry.getFirstPropertyValue("sequence")).toBe(7)
    }
  })

  it("stamps its changes in UTC, whatever its own zone", () => {
    const { entry } = read(event)
    for (const name of ["dtstamp", "last-modified"])
      expect(String(entry.getFirstPropertyValue(name))).toBe("2026-09-01T10:00:00Z")
  })

  it("carries the reason, the place and the address of the page through commas and line breaks", () => {
    const { event: written, entry } = read(event)
    expect(written.summary).toBe("Night of the clocks; maps, soup")
    expect(written.location).toBe("The Boiler Room, 440 Burroughs St, Berlin, Germany")
    expect(written.description).toContain("After this, you can say how long the night was.")
    expect(written.description).toContain("Sam turns the hands. (Sam)")
    expect(written.description).toContain("Doors at nine.\n\nBring a watch.")
    expect(entry.getFirstPropertyValue("url")).toBe(
      "https://nights.example.org/events/night-of-the-clocks-2026",
    )
  })
})

const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, "")

function expectWellFormed(file: string) {
  expect(file.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/)
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  // A character cut in two between lines would come back as a replacement character.
  expect(Buffer.from(file).toString("utf8")).toBe(file)
}

describe("an entry of hostile words", () => {
  it("is read back as it was written, whatever the title", () => {
    for (const title of hostileTitles) {
      const { event: written, entry, file } = read({ ...event, title, placeName: title, description: title })
      expect(written.summary).toBe(title)
      expect(written.location.startsWith(title)).toBe(true)
      expect(written.description).toContain(title)
      expect(entry.getAllProperties("status")).toHaveLength(1)
      expectWellFormed(file)
    }
  })

  it("is read back as it was written, whatever anybody types", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }).map(asKept)
    fc.assert(
      fc.property(words, words, (title, description) => {
        const { event: written, file } = read({ ...event, title, description })
        expect(written.summary).toBe(title)
        expect(written.description).toContain(description)
        expectWellFormed(file)
      }),
      { numRuns: 300 },
    )
  })

  it("says nothing but that it is off once it was taken down", () => {
    for (const title of hostileTitles) {
      const description = `STATUS:CONFIRMED\nEND:VEVENT\n${title}`
      const { block } = writeCalendarEntry({ ...event, title, description }, baseUrl)
      const gone = takenDownEntry(block, { sequence: 9, at: new Date("2026-09-02T08:30:00Z") })
      const entry = new ICAL.Component(ICAL.parse(gone))
      expect(entry.getFirstPropertyValue("summary")).toBe(`No longer listed: ${title}`)
      expect(entry.getFirstPropertyValue("status")).toBe("CANCELLED")
      expect(entry.getFirstPropertyValue("sequence")).toBe(9)
      expect(String(entry.getFirstPropertyValue("dtstamp"))).toBe("2026-09-02T08:30:00Z")
      expect(entry.getFirstProperty("description")).toBeNull()
      expectWellFormed(gone)
      expect(takenDownEntry(gone, { sequence: 10, at: new Date() })).toBe(gone)
    }
  })

  it("stays inside the name of the calendar", () => {
    for (const name of hostileTitles) {
      const url = "https://nights.example.org/events"
      const file = calendarFile({ blocks: "", zones: [], feed: { name, about: name, url, source: url } })
      const calendar = new ICAL.Component(ICAL.parse(file))
      // ical.js takes NAME for a property that it does not know, and leaves its escapes.
      const told = String(calendar.getFirstPropertyValue("name")).replace(/\\([\\;,])/g, "$1")
      expect(told).toBe(name)
      expect(calendar.getFirstPropertyValue("description")).toBe(name)
      expect(unfolded(file).match(/^METHOD:/gm)).toHaveLength(1)
      expectWellFormed(file)
    }
  })
})

/** One line without the characters that no form keeps. */
const asKept = (text: string) => cleaned(text).replace(/\s+/g, " ").trim() || "x"
