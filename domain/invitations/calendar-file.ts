import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { Temporal } from "temporal-polyfill"
import { calendarZone } from "@/domain/events/calendar-zone"

export type GuestCalendar = {
  uid: string
  sequence: number
  summary: string
  organizer: { name: string; email: string }
  attendee: { name: string; email: string }
  /** Wall time of the recording in `zone`; it is booked for one hour. */
  recordsLocal: string
  zone: string
  stamp: Date
}

/** A parameter's value knows no escape (RFC 5545, 3.2): a quotation mark in a name would end it. */
const quotable = (name: string) => name.replace(/["\\]/g, "'")

/** An iTIP REQUEST (RFC 5546) with its VTIMEZONE; the same UID and a higher SEQUENCE move or cancel it later. */
export function guestCalendar(seat: GuestCalendar): string {
  const start = Temporal.PlainDateTime.from(seat.recordsLocal).toZonedDateTime(seat.zone)
  const calendar = ical({
    prodId: { company: "Greenroom", product: "Greenroom" },
    method: ICalCalendarMethod.REQUEST,
  })
  const zone = calendarZone(seat.zone)
  // A calendar with a zone of its own would write DTSTAMP in that zone, and without the Z that it must have.
  if (zone) calendar.timezone({ name: null, generator: zone.generator })
  calendar.createEvent({
    id: seat.uid,
    sequence: seat.sequence,
    stamp: Temporal.Instant.fromEpochMilliseconds(seat.stamp.getTime()),
    start,
    end: start.add({ hours: 1 }),
    timezone: zone?.name ?? "UTC",
    summary: seat.summary,
    status: ICalEventStatus.CONFIRMED,
    organizer: { ...seat.organizer, name: quotable(seat.organizer.name) },
    attendees: [
      {
        name: quotable(seat.attendee.name) || seat.attendee.email,
        email: seat.attendee.email,
        status: ICalAttendeeStatus.ACCEPTED,
      },
    ],
  })
  return calendar.toString()
}
