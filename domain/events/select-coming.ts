import "server-only"
import { Prisma } from "@/lib/db"
import { fromLocalTime, type LocalTime } from "@/lib/zone"
import type { EventFilter } from "./event-filter"
import { type Narrowed, narrowEvents, passes } from "./narrow-events"

/** Where a page ended: the wall time of its last event, as if it were UTC, and its address. */
export type Cursor = { at: Date; slug: string }

// Thirteen digits end in the year 2286; the database cannot read a year of five.
export function readCursor(cursor: string | undefined): Cursor | null {
  const match = cursor?.match(/^(\d{1,13})~([a-z0-9-]{1,80})$/)
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), slug: match[2] } : null
}
export const cursorOf = (event: { startsLocal: LocalTime; slug: string }) =>
  `${fromLocalTime(event.startsLocal).getTime()}~${event.slug}`

const hourMs = 3_600_000
// No clock of this world is ahead of UTC by more than 14 hours, or behind by more than 12.
export const earliestOf = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 14 * hourMs)
export const latestOf = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 36 * hourMs)
// The least and the most that any clock shows at an instant, as if it were UTC.
const leastLocal = (instant: Date) => new Date(instant.getTime() - 12 * hourMs)
export const mostLocal = (instant: Date) => new Date(instant.getTime() + 14 * hourMs)

type Wish = {
  now: Date
  limit: number
  after?: Cursor | null
  /** More that has to hold of `e`. */
  also?: Prisma.Sql[]
  /** What `narrowEvents` says of the filter, when whoever asks has it already. */
  narrowed?: Narrowed | undefined
}

/**
 * The `id, starts_at, starts_local, slug` of what is on and coming, as a query, in the order of their days as they are
 * printed: by wall time, wherever that is. What is on is found by its span, what comes by its order from now (or from the
 * filter's first day) on: neither ever looks at what was.
 */
export async function selectComing(
  filter: Partial<EventFilter>,
  { now, limit, after, also = [], narrowed }: Wish,
): Promise<Prisma.Sql> {
  const first = filter.from ? earliestOf(filter.from) : now
  const from = first > now ? first : now
  const { own, each } = narrowed ?? (await narrowEvents(filter))
  const holds = [Prisma.sql`e.state <> 'draft'`, ...own, ...also]
  const isShown = filter.series ? each : [...each, isNextOfSeries(from, [...holds, ...each])]
  const isAfter = after
    ? Prisma.sql`e.starts_local >= ${after.at}::timestamp and (e.starts_local, e.slug) > (${after.at}::timestamp, ${after.slug})`
    : Prisma.sql`true`
  const read = (source: Prisma.Sql, when: Prisma.Sql) => Prisma.sql`(
    select e.id, e.starts_at, e.starts_local, e.slug from ${source} as e
    cross join lateral (select e.series_id as of_series, e.starts_at as at, e.id as itself) shown ${passes(isShown)}
    where ${Prisma.join([when, isAfter, ...holds], " and ")} order by e.starts_local, e.slug limit ${limit})`
  // What is on at one moment is little. "offset 0" has it read by its span and by nothing else.
  const isOn = Prisma.sql`(select * from events e
    where e.state <> 'draft' and tstzrange(e.starts_at, e.over_at) @> ${from}::timestamptz offset 0)`
  const toCome = read(
    Prisma.sql`events`,
    Prisma.sql`e.starts_at > ${from} and e.starts_local > ${leastLocal(from)}::timestamp`,
  )
  if (after && after.at > mostLocal(from)) return toCome
  return Prisma.sql`(${read(isOn, Prisma.sql`true`)} union all ${toCome} order by starts_local, slug limit ${limit})`
}

/** Of a series that shows its next date only, that one: no earlier date to come, that takes place, passes the filter. */
const isNextOfSeries = (from: Date, holds: Prisma.Sql[]) => Prisma.sql`(shown.of_series is null
  or not (select is_next_only from series where id = shown.of_series)
  or not exists (select from (select * from events e where e.series_id = shown.of_series and e.state = 'published'
      and e.starts_at > ${from} and e.starts_at <= shown.at and (e.starts_at, e.id) < (shown.at, shown.itself) offset 0) as e
    where ${Prisma.join(holds, " and ")}))`
