import { Temporal } from "temporal-polyfill"

/** Wall time as the forms write it: `2026-12-10T19:00`, no zone. */
export type LocalTime = string

/** The database keeps wall time in `timestamp` columns, which the driver shows as if they were UTC. */
export const toLocalTime = (column: Date): LocalTime => column.toISOString().slice(0, 16)
export const fromLocalTime = (local: LocalTime): Date => new Date(`${local.slice(0, 16)}:00.000Z`)

export function isZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions()
    // "america/detroit" is taken for the zone here and by no calendar program: only the name as it is written.
    const isOwnName = timeZone === name || timeZone.toLowerCase() !== name.toLowerCase()
    return (name.includes("/") || name === "UTC") && /^[A-Z]/.test(name) && isOwnName
  } catch {
    return false
  }
}

/** The wall time of an instant in an IANA zone. */
export const localTimeOf = (instant: Date, zone: string): LocalTime =>
  zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: "minute" })

const zoned = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)

/** The instant of a wall time; in a gap the later one, as PostgreSQL's `at time zone` has it. */
export const instantOf = (local: LocalTime, zone: string): Date =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds)

/** Adds calendar days to an instant as a person in that zone counts them (a day may have 23 or 25 hours). */
export const addDays = (instant: Date, days: number, zone: string): Date =>
  new Date(zoned(instant, zone).add({ days }).epochMilliseconds)

/** Adds calendar months as a person in that zone counts them; the 31st becomes the month's last day. */
export const addMonths = (instant: Date, months: number, zone: string): Date =>
  new Date(zoned(instant, zone).add({ months }).epochMilliseconds)

/**
 * The latest time, not after `now`, that a weekday (0 is Sunday) and a full hour came round where a zone's people live.
 * An hour that the clocks leave out counts as the one after it.
 */
export function latestWeekly(now: Date, zone: string, { weekday, hour }: { weekday: number; hour: number }) {
  const today = zoned(now, zone).toPlainDate()
  const last = today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 })
  const time = `T${String(hour).padStart(2, "0")}:00`
  for (const date of [last, last.subtract({ days: 7 })]) {
    const at = instantOf(`${date}${time}`, zone)
    if (at <= now) return { day: date.toString(), at }
  }
  throw new Error("a week has a latest hour")
}

/** The calendar date of an instant in a zone, as `2026-12-01`. */
export const dateOf = (instant: Date, zone: string): string => zoned(instant, zone).toPlainDate().toString()

const longDate = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
})
const shortDate = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  weekday: "short",
  day: "numeric",
  month: "short",
})

/** `Friday, December 4`, as the zone's people date that instant. */
export const longDateOf = (instant: Date, zone: string): string =>
  longDate.format(new Date(`${dateOf(instant, zone)}T00:00:00Z`))

/** `Tue 1 Dec`, as the zone's people date that instant. */
export const shortDateOf = (instant: Date, zone: string): string =>
  shortDate.format(new Date(`${dateOf(instant, zone)}T00:00:00Z`)).replace(",", "")

/** `21:50`, as the zone's clocks show that instant. */
export const clockTimeOf = (instant: Date, zone: string): string => localTimeOf(instant, zone).slice(11, 16)

const fullDate = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
})

/** `23 November 2027`: the date so many calendar months after an instant, as the zone's people count. */
export const monthsLater = (instant: Date, months: number, zone: string): string =>
  fullDate.format(new Date(`${zoned(instant, zone).add({ months }).toPlainDate().toString()}T00:00:00Z`))

/** Wall time with the offset that its zone has then, as RFC 3339 and ISO 8601 write it: `2026-12-10T19:00:00-05:00`. */
export const offsetTime = (local: LocalTime, zone: string): string =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" })
