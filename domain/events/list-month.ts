import "server-only"
import { db, Prisma } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import type { ListedEvent } from "./event"
import type { EventFilter } from "./event-filter"
import { filterEvents } from "./filter-events"
import { earliestOf, latestOf } from "./select-coming"

/** An event as a month shows it. Times are wall time in `zone`. */
export type MonthEvent = Pick<
  ListedEvent,
  | "slug"
  | "title"
  | "state"
  | "startsLocal"
  | "endsLocal"
  | "isAllDay"
  | "zone"
  | "placeName"
  | "city"
  | "isOnline"
>

// Far more than a table can show; the days say how many there are and lead to their lists.
const mostOfAMonth = 2_000

/**
 * Everything public that touches a month (`2026-12`), every date of a series, whether it was or is to come, by its wall
 * time. At most 2,000.
 */
export async function listMonth(filter: Partial<EventFilter>, month: string): Promise<MonthEvent[]> {
  const first = `${month}-01`
  const last = lastDayOf(month)
  // "offset 0" has the month read by its span first, and then narrowed.
  const rows = await db.$queryRaw<
    (Omit<MonthEvent, "startsLocal" | "endsLocal"> & { startsLocal: Date; endsLocal: Date | null })[]
  >`
    select e.slug, e.title, e.state, e.starts_local as "startsLocal", e.ends_local as "endsLocal",
      e.is_all_day as "isAllDay", e.zone, e.place_name as "placeName", e.city, e.is_online as "isOnline"
    from (select * from events e where e.state <> 'draft'
      and tstzrange(e.starts_at, e.over_at) && tstzrange(${earliestOf(first)}, ${latestOf(last)}) offset 0) as e
    where ${Prisma.join(
      [
        Prisma.sql`coalesce(e.ends_local, e.starts_local) >= ${first}::date`,
        Prisma.sql`e.starts_local < ${last}::date + 1`,
        ...filterEvents(filter),
      ],
      " and ",
    )}
    order by e.starts_local, e.slug limit ${mostOfAMonth}`
  return rows.map((row) => ({
    ...row,
    startsLocal: toLocalTime(row.startsLocal),
    endsLocal: row.endsLocal && toLocalTime(row.endsLocal),
  }))
}

/** `2027-02` → `2027-02-28`. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
