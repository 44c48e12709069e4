import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { Temporal } from "temporal-polyfill"
import { calendarZone } from "./calendar-zone"
import { type EventPage, placeText } from "./event"

const statuses = {
  published: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/** The name of an event in everybody's calendar, for as long as it exists (RFC 7986, 5.3). */
const calendarUid = (eventId: string, host: string) => `${eventId}@${host}`

/**
 * One event as an iCalendar file (RFC 5545). Timed events carry wall time, TZID and VTIMEZONE; all-day ones plain
 * dates, the last one exclusive. Dates and times are Temporal values: a Date would be written as the wrong hour.
 */
export function calendarFile(event: EventPage, site: { baseUrl: string }): string {
  const url = new URL(`/events/${event.slug}`, site.baseUrl)
  const calendar = ical({
    prodId: { company: "Greenroom", product: "Greenroom" },
    method: ICalCalendarMethod.PUBLISH,
  })
  if (!event.isAllDay) calendar.timezone(calendarZone(event.zone))
  const entry = calendar.createEvent({
    id: calendarUid(event.id, url.host),
    sequence: event.sequence,
    stamp: Temporal.Instant.fromEpochMilliseconds(event.updatedAt.getTime()),
    lastModified: Temporal.Instant.fromEpochMilliseconds(event.updatedAt.getTime()),
    ...times(event),
    summary: event.title,
    status: statuses[event.state],
    description: { plain: description(event, url.href) },
    url: url.href,
  })
  const place = [event.placeName, event.address, event.city, event.country].filter(Boolean).join(", ")
  const location = place || placeText(event)
  if (location) entry.location(location)
  return calendar.toString()
}

function times(event: EventPage) {
  if (event.isAllDay) {
    const first = Temporal.PlainDate.from(event.startsLocal.slice(0, 10))
    const last = Temporal.PlainDate.from((event.endsLocal ?? event.startsLocal).slice(0, 10))
    return { start: first, end: last.add({ days: 1 }), allDay: true }
  }
  const zonedTime = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(event.zone)
  const start = zonedTime(event.startsLocal)
  return {
    start,
    ...(event.endsLocal ? { end: zonedTime(event.endsLocal) } : {}),
    timezone: calendarZone(event.zone)?.name ?? "UTC",
  }
}

function description(event: EventPage, url: string): string {
  const why = event.involvements.map((one) => `${one.sentence} (${one.memberName})`)
  return [`Why it’s here: ${event.audienceValue}`, ...why, event.description, url]
    .filter(Boolean)
    .join("\n\n")
}
