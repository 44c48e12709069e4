import ICAL from "ical.js"
import { expect, test } from "vitest"
import { localTimeOf } from "@/lib/zone"
import { type GuestCalendar, guestCalendar, hostCalendar } from "./calendar-file"

const seat: GuestCalendar = {
  method: "REQUEST",
  uid: "invitation-1@group.example",
  sequence: 2,
  summary: "Guest on the show, episode 12",
  organizer: { name: "The group", email: "hello@group.example" },
  attendee: { name: "Dana", email: "dana@outsider.example" },
  recordsLocal: "2027-06-01T19:00",
  zone: "America/Detroit",
  stamp: new Date("2027-05-01T10:00:00Z"),
}

function read(given: GuestCalendar) {
  const calendar = new ICAL.Component(ICAL.parse(guestCalendar(given)))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  const entry = calendar.getFirstSubcomponent("vevent")
  if (!entry) throw new Error("no event in the file")
  return { entry, start: new ICAL.Event(entry).startDate.toJSDate().toISOString() }
}

test("lets no name add a property, a parameter or another address", () => {
  for (const name of ['Da"na;X=1:mailto:evil@x.example', "Dana\r\nX-EVIL:1", 'Dana\\"', "Dana;CN=Eve,x:y"]) {
    const { entry } = read({
      ...seat,
      attendee: { ...seat.attendee, name },
      organizer: { ...seat.organizer, name },
    })
    for (const [property, email] of [
      ["attendee", seat.attendee.email],
      ["organizer", seat.organizer.email],
    ] as const) {
      const written = entry.getAllProperties(property)
      expect(written).toHaveLength(1)
      expect(String(written[0]?.getFirstValue()).toLowerCase()).toBe(`mailto:${email}`)
      expect(written[0]?.getParameter("x")).toBeUndefined()
    }
    expect(entry.hasProperty("x-evil")).toBe(false)
  }
})

test("names the same instant in every zone and spelling of it", () => {
  expect(read(seat).start).toBe("2027-06-01T23:00:00.000Z")
  expect(read({ ...seat, zone: "US/Eastern" }).start).toBe("2027-06-01T23:00:00.000Z")
  expect(read({ ...seat, zone: "Europe/Kyiv" }).start).toBe("2027-06-01T16:00:00.000Z")
  expect(read({ ...seat, zone: "UTC" }).start).toBe("2027-06-01T19:00:00.000Z")
  expect(read({ ...seat, zone: "Etc/UTC" }).start).toBe("2027-06-01T19:00:00.000Z")
})

/** What a calendar program keeps of the files of one entry: the highest SEQUENCE of a UID counts (RFC 5546, 2.1.5). */
function kept(files: string[]) {
  const entries = new Map<string, { sequence: number; start: string; isOff: boolean }>()
  for (const file of files) {
    const calendar = new ICAL.Component(ICAL.parse(file))
    ICAL.TimezoneService.reset()
    for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
    const method = String(calendar.getFirstPropertyValue("method"))
    const entry = calendar.getFirstSubcomponent("vevent")
    if (!entry) throw new Error("no event in the file")
    const event = new ICAL.Event(entry)
    const before = entries.get(event.uid)
    if (before && before.sequence >= event.sequence) continue
    const isOff = method === "CANCEL" && String(entry.getFirstPropertyValue("status")) === "CANCELLED"
    const start = event.startDate.toJSDate().toISOString()
    entries.set(event.uid, { sequence: event.sequence, start, isOff })
  }
  return [...entries.values()]
}

test("is one entry that moves and then goes, read by a calendar library", () => {
  const booked = guestCalendar(seat)
  const moved = guestCalendar({ ...seat, sequence: 3, recordsLocal: "2027-06-03T18:30" })
  const off = guestCalendar({ ...seat, sequence: 4, method: "CANCEL", recordsLocal: "2027-06-03T18:30" })
  expect(kept([booked])).toEqual([{ sequence: 2, start: "2027-06-01T23:00:00.000Z", isOff: false }])
  expect(kept([booked, moved])).toEqual([{ sequence: 3, start: "2027-06-03T22:30:00.000Z", isOff: false }])
  expect(kept([booked, moved, off])).toMatchObject([{ sequence: 4, isOff: true }])
  expect(kept([off, booked]), "a late mail brings nothing back").toMatchObject([{ isOff: true }])
})

test("says whose entry it is, asks for no answer, and defines its zone", () => {
  const request = guestCalendar(seat)
  for (const line of [
    "METHOD:REQUEST",
    "BEGIN:VTIMEZONE",
    "TZID:America/Detroit",
    "DTSTAMP:20270501T100000Z",
  ])
    expect(request).toContain(line)
  const unfolded = request.replace(/\r\n /g, "")
  expect(unfolded).toMatch(/ORGANIZER;CN="The group"[^\r]*:(?:mailto|MAILTO):hello@group\.example/)
  expect(unfolded).toMatch(
    /ATTENDEE;[^\r]*PARTSTAT=ACCEPTED[^\r]*RSVP=FALSE|ATTENDEE;[^\r]*RSVP=FALSE[^\r]*PARTSTAT=ACCEPTED/,
  )
  const cancel = guestCalendar({ ...seat, method: "CANCEL" })
  expect(cancel).toContain("METHOD:CANCEL")
  expect(cancel).toContain("STATUS:CANCELLED")
})

// By hand from the zones' rules. Detroit leaves summer time on 1 Nov 2026 and 7 Nov 2027, Berlin a week before; Apia has
// had none since 2021.
test.each([
  ["2026-10-24T19:00", "2026-10-24T23:00:00.000Z", { Berlin: "2026-10-25T01:00", Apia: "2026-10-25T12:00" }],
  ["2026-10-28T19:00", "2026-10-28T23:00:00.000Z", { Berlin: "2026-10-29T00:00", Apia: "2026-10-29T12:00" }],
  ["2026-11-04T19:00", "2026-11-05T00:00:00.000Z", { Berlin: "2026-11-05T01:00", Apia: "2026-11-05T13:00" }],
  ["2027-03-16T19:00", "2027-03-16T23:00:00.000Z", { Berlin: "2027-03-17T00:00", Apia: "2027-03-17T12:00" }],
  ["2027-04-06T19:00", "2027-04-06T23:00:00.000Z", { Berlin: "2027-04-07T01:00", Apia: "2027-04-07T12:00" }],
])(
  "names the instant of a guest in Detroit, Berlin and Apia across the change of clocks: %s",
  (recordsLocal, at, own) => {
    expect(read({ ...seat, recordsLocal }).start).toBe(at)
    expect(localTimeOf(new Date(at), "America/Detroit")).toBe(recordsLocal)
    expect(localTimeOf(new Date(at), "Europe/Berlin")).toBe(own.Berlin)
    expect(localTimeOf(new Date(at), "Pacific/Apia")).toBe(own.Apia)
  },
)

test("feeds hosts every recording in its own zone, the skipped one as off, and no name breaks out", () => {
  const one = { uid: "recording-1@group.example", description: "", sequence: 1, isOff: false }
  const text = hostCalendar(
    "The show, evil\r\nX-EVIL:1",
    [
      {
        ...one,
        summary: "Show 12: Dana\r\nX-EVIL:1",
        recordsLocal: "2027-06-01T19:00",
        zone: "America/Detroit",
      },
      {
        ...one,
        uid: "recording-2@x",
        summary: "Show 13",
        recordsLocal: "2027-06-08T19:00",
        zone: "Europe/Berlin",
        isOff: true,
      },
      { ...one, uid: "recording-3@x", summary: "Show 14", recordsLocal: "2027-06-08T19:00", zone: "UTC" },
    ],
    new Date("2027-05-01T10:00:00Z"),
  )
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry))
  expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual([
    "2027-06-01T23:00:00.000Z",
    "2027-06-08T17:00:00.000Z",
    "2027-06-08T19:00:00.000Z",
  ])
  expect(events.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual([
    "CONFIRMED",
    "CANCELLED",
    "CONFIRMED",
  ])
  expect(
    calendar.hasProperty("x-evil") || events.some(({ component }) => component.hasProperty("x-evil")),
  ).toBe(false)
})

// RFC 5545, 3.8.7.2: the stamp is in UTC. Of two that only differ in it, a program takes the later one.
test("stamps its file in UTC, whatever the zone of the recording", () => {
  expect(String(read(seat).entry.getFirstPropertyValue("dtstamp"))).toBe("2027-05-01T10:00:00Z")
  expect(guestCalendar(seat)).toContain("TZID:America/Detroit\r\n")
})
