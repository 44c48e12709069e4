import "server-only"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import type { ListedEvent } from "./event"
import type { EventFilter } from "./event-filter"
import type { Narrowed } from "./narrow-events"
import { describeEvents } from "./queries"
import { cursorOf, readCursor, selectComing } from "./select-coming"

/** `moreDates`: how many dates of its series come that the list does not show. */
export type EventInList = ListedEvent & { moreDates?: number }
export type PageOfEvents = { events: EventInList[]; next: string | null }

/**
 * What is on and what is coming, in the order of the days, as a filter has it. Of a series that shows its next date only, that one,
 * unless the series itself is asked for. `after` is the `next` of the page before; what it does not know is none.
 */
export async function listEvents(
  filter: Partial<EventFilter>,
  { after, limit = 50, narrowed }: { after?: string | undefined; limit?: number; narrowed?: Narrowed } = {},
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
  const slugs = events.flatMap(({ slug, series, state }) => (series && state === "published" ? [slug] : []))
  if (slugs.length === 0) return events
  // A count for each event, and not a join: of a long series only its index is read.
  const rows = await db.$queryRaw<{ slug: string; moreDates: number }[]>`
    select e.slug, (select count(*)::int from events d where d.series_id = e.series_id and d.state = 'published'
        and d.starts_at > e.starts_at) as "moreDates"
    from events e where e.slug = any(${slugs}) and e.starts_at > ${now}
      and (select is_next_only from series where id = e.series_id)`
  const countOf = new Map(rows.map(({ slug, moreDates }) => [slug, moreDates]))
  return events.map((event) => {
    const moreDates = countOf.get(event.slug)
    return moreDates ? { ...event, moreDates } : event
  })
}
