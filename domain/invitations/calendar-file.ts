import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { Temporal } from "temporal-polyfill"
import { tzlib_get_ical_block } from "timezones-ical-library"

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

/** An iTIP REQUEST (RFC 5546) with its VTIMEZONE; the same UID and a higher SEQUENCE move or cancel it later. */
export function guestCalendar(seat: GuestCalendar): string {
  const start = Temporal.PlainDateTime.from(seat.recordsLocal).toZonedDateTime(seat.zone)
  const calendar = ical({
    prodId: { company: "Greenroom", product: "Greenroom" },
    method: ICalCalendarMethod.REQUEST,
  })
  calendar.timezone({ name: seat.zone, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? "" })
  calendar.createEvent({
    id: seat.uid,
    sequence: seat.sequence,
    stamp: Temporal.Instant.fromEpochMilliseconds(seat.stamp.getTime()),
    start,
    end: start.add({ hours: 1 }),
    timezone: seat.zone,
    summary: seat.summary,
    status: ICalEventStatus.CONFIRMED,
    organizer: seat.organizer,
    attendees: [
      {
        name: seat.attendee.name || seat.attendee.email,
        email: seat.attendee.email,
        status: ICalAttendeeStatus.ACCEPTED,
      },
    ],
  })
  return calendar.toString()
}
