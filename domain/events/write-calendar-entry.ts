import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator"
import { Temporal } from "temporal-polyfill"
import { folded } from "./calendar-file"
import { calendarZone } from "./calendar-zone"
import { type EventPage, placeText } from "./event"

export type CalendarEvent = Pick<
  EventPage,
  | "id"
  | "slug"
  | "title"
  | "state"
  | "startsLocal"
  | "endsLocal"
  | "isAllDay"
  | "zone"
  | "placeName"
  | "address"
  | "city"
  | "country"
  | "isOnline"
  | "audienceValue"
  | "involvements"
  | "description"
  | "price"
  | "ticketUrl"
  | "sequence"
  | "updatedAt"
>

/** One VEVENT, and the zone whose VTIMEZONE it needs; null when its times need none. */
export type WrittenEntry = { block: string; zone: string | null }

// RFC 5545 has no word for "postponed". The old time does not hold, and most programs show TENTATIVE like any other
// entry: whoever trusted it would stand before a closed door. The same UID comes back CONFIRMED with the new date.
const statuses = {
  published: { status: ICalEventStatus.CONFIRMED, word: "" },
  postponed: { status: ICalEventStatus.CANCELLED, word: "Postponed: " },
  cancelled: { status: ICalEventStatus.CANCELLED, word: "Cancelled: " },
}

/**
 * One event as iCalendar has it (RFC 5545), ending in CRLF. Its UID is the event's own UUID (RFC 7986, 5.3), so that
 * a site that moves takes its subscribers along. Timed events carry wall time and TZID, all-day ones plain dates, the
 * last one exclusive. Dates and times are Temporal values: a Date would be written as the wrong hour. Some programs
 * show a cancelled entry like any other, so its title says it too.
 */
export function writeCalendarEntry(event: CalendarEvent, baseUrl: string): WrittenEntry {
  const url = new URL(`/events/${event.slug}`, baseUrl).href
  const { status, word } = statuses[event.state]
  const zone = event.isAllDay || isTwofold(event) ? null : calendarZone(event.zone)
  const changedAt = Temporal.Instant.fromEpochMilliseconds(event.updatedAt.getTime())
  const calendar = ical()
  const entry = calendar.createEvent({
    id: event.id,
    sequence: event.sequence,
    stamp: changedAt,
    lastModified: changedAt,
    ...times(event, zone?.name),
    summary: word + event.title,
    status,
    transparency:
      status === ICalEventStatus.CANCELLED ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    description: { plain: description(event, url) },
    url,
  })
  const place = [event.placeName, event.address, event.city, event.country].filter(Boolean).join(", ")
  const location = place || placeText(event)
  if (location) entry.location(location)
  return { block: blockIn(calendar.toString()), zone: zone?.name ?? null }
}

/** The last end, since a title may be called END:VEVENT. */
const blockIn = (file: string) =>
  file.slice(file.indexOf("\r\nBEGIN:VEVENT\r\n") + 2, file.lastIndexOf("\r\nEND:VCALENDAR")).concat("\r\n")

/**
 * True when it begins or ends in an hour that the clocks show twice, or leave out. The first of two is meant (RFC 5545,
 * 3.3.5), but programs differ; written in UTC it is the same instant for all of them.
 */
function isTwofold({ startsLocal, endsLocal, zone }: CalendarEvent): boolean {
  return [startsLocal, endsLocal ?? startsLocal].some((local) => {
    const wall = Temporal.PlainDateTime.from(local)
    const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
      wall.toZonedDateTime(zone, { disambiguation }),
    )
    return earlier?.epochMilliseconds !== later?.epochMilliseconds
  })
}

function times(event: CalendarEvent, timezone = "UTC") {
  if (event.isAllDay) {
    const first = Temporal.PlainDate.from(event.startsLocal.slice(0, 10))
    const last = Temporal.PlainDate.from((event.endsLocal ?? event.startsLocal).slice(0, 10))
    return { start: first, end: last.add({ days: 1 }), allDay: true }
  }
  const zonedTime = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(event.zone).withTimeZone(timezone)
  const end = event.endsLocal ? { end: zonedTime(event.endsLocal) } : {}
  return { start: zonedTime(event.startsLocal), ...end, timezone }
}

function description(event: CalendarEvent, url: string): string {
  const why = event.involvements.map((one) => `${one.sentence} (${one.memberName})`)
  const tickets = [event.price, event.ticketUrl].filter(Boolean).join(" · ")
  return [`Why it’s here: ${event.audienceValue}`, ...why, event.description, tickets, url]
    .filter(Boolean)
    .join("\n\n")
}

/**
 * What was public and is not any more, as subscribers still hear of it: that it is off, without its text, which may be
 * why it was taken down. Made from the entry as it was public, so nothing of the later draft is in it.
 */
export function takenDownEntry(block: string, { sequence, at }: { sequence: number; at: Date }): string {
  if (block.includes(`\r\nSUMMARY:${goneWord}`)) return block
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, "")
  const changed: Record<string, string> = {
    SEQUENCE: String(sequence),
    DTSTAMP: stamp,
    "LAST-MODIFIED": stamp,
    STATUS: "CANCELLED",
    TRANSP: "TRANSPARENT",
  }
  const lines = block
    .replace(/\r\n[ \t]/g, "")
    .trimEnd()
    .split("\r\n")
  return lines
    .filter((line) => !/^DESCRIPTION[:;]/.test(line))
    .map((line) => {
      const [, name = "", value = ""] = /^([A-Z-]+):(.*)$/.exec(line) ?? []
      if (name === "SUMMARY") return `SUMMARY:${goneWord}${value}`
      return name in changed ? `${name}:${changed[name]}` : line
    })
    .map((line) => `${folded(line)}\r\n`)
    .join("")
}

const goneWord = "No longer listed: "
