import "server-only"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import type { ListedEvent } from "./event"
import type { EventFilter } from "./event-filter"
import { describeEvents } from "./queries"
import { cursorOf, readCursor, selectComing } from "./select-coming"

/** `moreDates`: how many dates of its series come that the list does not show. */
export type EventInList = ListedEvent & { moreDates?: number }
export type PageOfEvents = { events: EventInList[]; next: string | null }

/**
 * What is on and what is coming, soonest first, as a filter has it. Of a series that shows its next date only, that one,
 * unless the series itself is asked for. `after` is the `next` of the page before; what it does not know is none.
 */
export async function listEvents(
  filter: Partial<EventFilter>,
  {
    after,
    limit = 50,
    narrowed,
  }: { after?: string | undefined; limit?: number; narrowed?: Prisma.Sql[] } = {},
): Promise<PageOfEvents> {
  const now = await clockNow(db)
  const found = await db.$queryRaw<{ id: string }[]>`
    ${await selectComing(filter, { now, limit: limit + 1, after: readCursor(after), narrowed })}`
  const events = await describeEvents(found.slice(0, limit).map(({ id }) => id))
  const last = events.at(-1)
  return {
    events: filter.series ? events : await withMoreDates(events, now),
    next: found.length > limit && last ? cursorOf(last) : null,
  }
}

/** Says beside the next date of a series how many follow it. */
export async function withMoreDates(events: ListedEvent[], now: Date): Promise<EventInList[]> {
  const slugs = [
    ...new Set(events.flatMap(({ series, state }) => (series && state === "published" ? [series.slug] : []))),
  ]
  if (slugs.length === 0) return events
  const rows = await db.$queryRaw<{ slug: string; dates: Date[] }[]>`
    select s.slug, array_agg(e.starts_at) as dates from series s join events e on e.series_id = s.id
    where s.slug = any(${slugs}) and s.is_next_only and e.state = 'published' and e.starts_at > ${now} group by s.slug`
  const datesOf = new Map(rows.map(({ slug, dates }) => [slug, dates]))
  return events.map((event) => {
    const dates = (event.state === "published" && event.series && datesOf.get(event.series.slug)) || []
    const moreDates = dates.filter((date) => date > event.startsAt).length
    return moreDates > 0 && event.startsAt > now ? { ...event, moreDates } : event
  })
}
