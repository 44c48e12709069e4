import "server-only"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, Prisma } from "@/lib/db"
import { env } from "@/lib/env"
import { calendarFile } from "./calendar-file"
import { type EventFilter, filterQuery } from "./event-filter"
import { filterEvents } from "./filter-events"
import { nameFilter } from "./name-filter"
import { type CurrentEntry, currentEntries } from "./store-calendar-entry"

/** So long the feeds still tell what is over, cancelled or taken down. */
export const toldDays = 90

/** More stale entries than this are served as they were: the clock is at them already. */
const madeOnTheSpot = 200

/**
 * The calendar to subscribe to, whole or by a filter: what is on, comes, or was over less than 90 days ago, and for 90
 * days what was called off or taken down. One question puts the stored entries together; the few that nobody has made
 * anew yet are made on the spot, so that a withdrawn name is gone from here when it is gone from the page.
 */
export async function readCalendar(filter: EventFilter): Promise<string> {
  const baseUrl = env().BASE_URL
  const [{ group }, words, [row]] = await Promise.all([
    currentSettings(),
    nameFilter(filter),
    db.$queryRaw<{ blocks: string; zones: string[]; stale: string[] }[]>`
      with chosen as materialized (
        select c.*, e.starts_at from calendar_entries c join events e on e.id = c.event_id
        where ${Prisma.join(inCalendar(filter), " and ")}),
      few as (select case when count(*) <= ${madeOnTheSpot} then coalesce(array_agg(event_id::text), '{}') else '{}' end as ids
        from chosen where is_stale)
      select coalesce(string_agg(block, '' order by starts_at, event_id), '') as blocks,
        coalesce(array_agg(distinct zone) filter (where zone is not null), '{}') as zones,
        (select ids from few) as stale
      from chosen where not is_stale or (select ids from few) = '{}'`,
  ])
  const onTheSpot = await currentEntries(db, row?.stale ?? [], baseUrl)
  const query = filterQuery(filter)
  return calendarFile({
    ...together([{ block: row?.blocks ?? "", zones: row?.zones ?? [] }, ...onTheSpot.map(asPart)]),
    feed: {
      name: [group.name, words].filter(Boolean).join(": "),
      about: group.tagline,
      url: new URL(`/events${query}`, baseUrl).href,
      source: new URL(`/calendar.ics${query}`, baseUrl).href,
    },
  })
}

/** One event as a file, by the same entry. Null: never public, or taken down more than 90 days ago. */
export async function readCalendarOf(slug: string): Promise<string | null> {
  const now = await clockNow(db)
  const since = new Date(now.getTime() - toldDays * 86_400_000)
  const event = await db.event.findFirst({
    where: { slug, OR: [{ state: { not: "draft" } }, { takenDownAt: { gt: since } }] },
    select: { id: true, calendarEntry: { select: { isStale: true, block: true, zone: true } } },
  })
  if (!event) return null
  const stored = event.calendarEntry
  const [entry] = stored && !stored.isStale ? [stored] : await currentEntries(db, [event.id], env().BASE_URL)
  return entry?.block ? calendarFile(together([asPart(entry)])) : null
}

const asPart = ({ block, zone }: Pick<CurrentEntry, "block" | "zone">) => ({
  block,
  zones: zone ? [zone] : [],
})

const together = (parts: { block: string; zones: string[] }[]) => ({
  blocks: parts.map(({ block }) => block).join(""),
  zones: [...new Set(parts.flatMap(({ zones }) => zones))].sort(),
})

/**
 * What a draft says now decides nothing about what was public: once an editor has touched it, it stands only in the
 * whole calendar.
 */
function inCalendar(filter: EventFilter): Prisma.Sql[] {
  const since = Prisma.sql`clock_now() - make_interval(days => ${toldDays}::int)`
  const conditions = filterEvents(filter)
  const untouched =
    conditions.length === 0 && !filter.q
      ? Prisma.sql`true`
      : Prisma.sql`e.updated_at <= e.taken_down_at + interval '1 millisecond'`
  return [
    Prisma.sql`(
      e.state <> 'draft' and (e.over_at > ${since} or e.state <> 'published' and e.news_at > ${since})
      or e.state = 'draft' and e.taken_down_at > ${since} and ${untouched})`,
    ...conditions,
  ]
}
