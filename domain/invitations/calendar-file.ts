import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from "ical-generator"
import { Temporal } from "temporal-polyfill"
import { calendarZone } from "@/domain/events/calendar-zone"

export type CalendarMethod = "REQUEST" | "CANCEL"

export type GuestCalendar = {
  /** REQUEST also updates: the same UID with a higher SEQUENCE (RFC 5546, 3.2.2). */
  method: CalendarMethod
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

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime())

/** When a recording is, for an hour, in its zone: a Temporal value, since a Date would be written as another hour. */
function span(recordsLocal: string, zone: string) {
  const start = Temporal.PlainDateTime.from(recordsLocal).toZonedDateTime(zone)
  return { start, end: start.add({ hours: 1 }), timezone: calendarZone(zone)?.name ?? "UTC" }
}

/**
 * The guest's entry as iTIP (RFC 5546) with its VTIMEZONE. Its answer is known, they pressed yes: so nobody is asked for
 * another one (RSVP is false), which would go to a mailbox that no program reads.
 */
export function guestCalendar(seat: GuestCalendar): string {
  const isCancelled = seat.method === "CANCEL"
  const calendar = ical({ prodId, method: ICalCalendarMethod[seat.method] })
  const zone = calendarZone(seat.zone)
  // A calendar with a zone of its own would write DTSTAMP in that zone, and without the Z that it must have.
  if (zone) calendar.timezone({ name: null, generator: zone.generator })
  calendar.createEvent({
    id: seat.uid,
    sequence: seat.sequence,
    stamp: instant(seat.stamp),
    ...span(seat.recordsLocal, seat.zone),
    summary: seat.summary,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { ...seat.organizer, name: quotable(seat.organizer.name) },
    attendees: [
      {
        name: quotable(seat.attendee.name) || seat.attendee.email,
        email: seat.attendee.email,
        role: ICalAttendeeRole.REQ,
        ...(isCancelled ? {} : { status: ICalAttendeeStatus.ACCEPTED }),
        rsvp: false,
      },
    ],
  })
  return calendar.toString()
}

const prodId = { company: "Greenroom", product: "Greenroom" }

export type Recording = {
  uid: string
  summary: string
  description: string
  recordsLocal: string
  zone: string
  sequence: number
  isOff: boolean
}

/** All recordings for those who hold them: to subscribe to (METHOD PUBLISH, RFC 5546, 3.2.1), no answer is asked. */
export function hostCalendar(name: string, recordings: readonly Recording[], stamp: Date): string {
  const calendar = ical({ prodId, method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  // Given to the constructor or the setter a name is written unescaped; see docs/dependencies.md.
  calendar.x("X-WR-CALNAME", name)
  // One generator writes the VTIMEZONE of every zone that an entry names.
  const zone = recordings.map((one) => calendarZone(one.zone)).find((known) => known !== null)
  if (zone) calendar.timezone({ name: null, generator: zone.generator })
  for (const one of recordings) {
    const event: ICalEventData = {
      id: one.uid,
      sequence: one.sequence,
      stamp: instant(stamp),
      ...span(one.recordsLocal, one.zone),
      summary: one.summary,
      description: one.description,
      status: one.isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    }
    calendar.createEvent(event)
  }
  return calendar.toString()
}
