import ICAL from "ical.js"
import { describe, expect, it } from "vitest"
import { calendarFile } from "./calendar-file"
import type { EventPage } from "./event"

const event: EventPage = {
  id: "0199d3c2-0000-7000-8000-000000000001",
  slug: "night-of-the-clocks-2026",
  title: "Night of the clocks; maps, soup",
  state: "published",
  startsLocal: "2026-10-24T22:00",
  endsLocal: "2026-10-25T04:00",
  isAllDay: false,
  zone: "Europe/Berlin",
  startsAt: new Date("2026-10-24T20:00:00Z"),
  endsAt: new Date("2026-10-25T03:00:00Z"),
  placeName: "The Boiler Room",
  address: "440 Burroughs St",
  city: "Berlin",
  country: "Germany",
  isOnline: false,
  url: "https://example.org/clocks",
  conductUrl: "",
  tags: [],
  description: "Doors at nine.\n\nBring a watch.",
  audienceValue: "After this, you can say how long the night was.",
  involvements: [{ kind: "hosting", memberName: "Sam", sentence: "Sam turns the hands." }],
  movedFromLocal: null,
  place: null,
  series: null,
  price: "",
  ticketUrl: "",
  organisers: "",
  access: [],
  accessNote: "",
  recap: "",
  stateNote: "",
  coveredBy: null,
  publishedAt: new Date("2026-08-01T10:00:00Z"),
  mentionedOn: [],
  sequence: 3,
  updatedAt: new Date("2026-09-01T10:00:00Z"),
  isOver: false,
}

const site = { baseUrl: "https://nights.example.org" }

/** The file as another program reads it: its zones registered, its one event. */
function read(given: EventPage) {
  const file = calendarFile(given, site)
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

describe("calendarFile", () => {
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
    expect(read({ ...event, endsLocal: null, endsAt: null }).entry.hasProperty("dtend")).toBe(false)
  })

  it("keeps its name, counts its changes and says how it stands", () => {
    const uid = "0199d3c2-0000-7000-8000-000000000001@nights.example.org"
    const statuses = { published: "CONFIRMED", postponed: "TENTATIVE", cancelled: "CANCELLED" } as const
    for (const state of ["published", "postponed", "cancelled"] as const) {
      const { entry } = read({ ...event, state, sequence: 7 })
      expect(entry.getFirstPropertyValue("uid")).toBe(uid)
      expect(entry.getFirstPropertyValue("sequence")).toBe(7)
      expect(entry.getFirstPropertyValue("status")).toBe(statuses[state])
    }
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
