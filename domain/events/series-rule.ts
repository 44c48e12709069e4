import { RRuleTemporal } from "rrule-temporal"
import { Temporal } from "temporal-polyfill"
import * as z from "zod"
import { line, paragraphs } from "@/lib/text"

/** How many dates a rule may give at once: more is a calendar that nobody keeps true. */
const mostDates = 60

const rhythm = {
  rhythm: z.enum(["weekly", "monthly"], "Weekly, or monthly?"),
  every: z.coerce.number().int().min(1, "Every 1 to 12.").max(12, "Every 1 to 12.").default(1),
  /** Of a monthly one: the last such weekday instead of the first, second, third or fourth. */
  isLast: z.boolean().default(false),
  until: z.iso.date("That day does not exist.").optional(),
  count: z.coerce
    .number("How many dates?")
    .int()
    .min(1, "At least one date.")
    .max(mostDates, `At most ${mostDates} dates at once.`)
    .optional(),
}

const endsSomewhere = (rule: { until?: string | undefined; count?: number | undefined }) =>
  rule.until !== undefined || rule.count !== undefined
const missesEnd = { path: ["count"], message: "How many dates, or until when?" }

/** A rule as a form asks for it; the weekday is the first date's own. */
export const seriesRule = z.object(rhythm).refine(endsSomewhere, missesEnd)
export type SeriesRule = z.infer<typeof seriesRule>

/** The making of a series out of an event, which becomes its first date. */
export const newSeriesForm = z
  .object({
    eventId: z.uuid(),
    title: line(160).refine((text) => text !== "", "A series needs a name."),
    about: paragraphs(2000),
    ...rhythm,
  })
  .refine(endsSomewhere, missesEnd)
export type NewSeries = z.infer<typeof newSeriesForm>

/** What is said about all of a series. */
export const seriesForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().pipe(z.int32()),
  title: line(160).refine((text) => text !== "", "A series needs a name."),
  about: paragraphs(2000),
  isNextOnly: z.boolean().default(false),
})
export type SeriesInput = z.infer<typeof seriesForm>

export const onSeries = z.object({ id: z.uuid() })

/** Further dates for a series that is there. */
export const moreDatesForm = z.object({ id: z.uuid(), ...rhythm }).refine(endsSomewhere, missesEnd)
export type MoreDates = z.infer<typeof moreDatesForm>

export type RuledDate = { startsLocal: Date; seriesDay: Date | null }

/** The day that a date's rule gave it; of one that joined by hand, its own. */
export const ruleDay = (date: RuledDate) => (date.seriesDay ?? date.startsLocal).toISOString().slice(0, 10)

/**
 * The days that a rule adds to the dates of a series, going on from the last day that its rule gave; none twice, though
 * a date was moved alone. `from` is that last day; null when the series has no date to go on from.
 */
export function addedDays(dates: RuledDate[], rule: SeriesRule): { from: string; days: string[] } | null {
  const from = dates.map(ruleDay).sort().at(-1)
  if (!from) return null
  const taken = new Set(dates.flatMap((one) => [ruleDay(one), one.startsLocal.toISOString().slice(0, 10)]))
  const wanted = rule.count === undefined ? rule : { ...rule, count: rule.count + 1 }
  return { from, days: daysOf(wanted, from).filter((day) => !taken.has(day)) }
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

/** The rule as RFC 5545 writes it (RRULE, 3.3.10), for the weekday of its first date. A fifth one counts as the last. */
export function ruleText(rule: Omit<SeriesRule, "until" | "count">, first: string): string {
  const day = Temporal.PlainDate.from(first)
  const weekday = weekdays[day.dayOfWeek - 1]
  const nth = Math.ceil(day.day / 7)
  const parts =
    rule.rhythm === "weekly"
      ? ["FREQ=WEEKLY", `BYDAY=${weekday}`]
      : ["FREQ=MONTHLY", `BYDAY=${rule.isLast || nth === 5 ? -1 : nth}${weekday}`]
  return [parts[0], rule.every > 1 && `INTERVAL=${rule.every}`, parts[1]].filter(Boolean).join(";")
}

/**
 * The days that a rule gives from `first` on, which is one of them, as `2026-12-10`; at most sixty. They are days of the
 * calendar: the hour is the event's own wall time, so a change of clocks moves none.
 */
export function daysOf(rule: SeriesRule, first: string): string[] {
  const dtstart = Temporal.PlainDate.from(first).toZonedDateTime("UTC")
  const ends = rule.count
    ? `COUNT=${Math.min(rule.count, mostDates)}`
    : `UNTIL=${rule.until?.replaceAll("-", "")}T235959Z`
  const laidOut = new RRuleTemporal({
    rruleString: `${ruleText(rule, first)};${ends}`,
    dtstart,
    includeDtstart: true,
  })
    .all((_, index) => index < mostDates)
    .map((date) => date.toPlainDate().toString())
    .filter((day) => !rule.until || day <= rule.until)
  return [...new Set([first, ...laidOut])].sort().slice(0, rule.count ?? mostDates)
}
