import ICAL from "ical.js"
import { expect, test } from "vitest"
import { type GuestCalendar, guestCalendar } from "./calendar-file"

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
