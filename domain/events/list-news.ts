import "server-only"
import { db, Prisma } from "@/lib/db"
import type { ListedEvent } from "./event"
import type { EventFilter } from "./event-filter"
import { filterEvents } from "./filter-events"
import { asListed, listed } from "./queries"
import { toldDays } from "./read-calendar"

/** What a reader of the feed hears of an event: all that is public, or that it is not listed any more. */
export type News = { id: string; slug: string; title: string; newsAt: Date; firstAt: Date } & (
  | { isGone: true }
  | { isGone: false; event: ListedEvent; description: string; recap: string }
)

/**
 * The latest news, newest first: what was published, moved, called off or taken down. What was taken down stays for 90
 * days under its last public title; what its draft says now tells nothing, not even by the filter that it passes.
 */
export async function listNews(filter: EventFilter, limit = 50): Promise<News[]> {
  const conditions = filterEvents(filter)
  const untouched =
    conditions.length === 0 && !filter.q
      ? Prisma.sql`true`
      : Prisma.sql`e.updated_at <= e.taken_down_at + interval '1 millisecond'`
  const isNews = Prisma.sql`e.was_public_at is not null and (e.state <> 'draft'
    or e.taken_down_at > clock_now() - make_interval(days => ${toldDays}::int) and ${untouched})`
  const chosen = await db.$queryRaw<{ id: string }[]>`
    select e.id from events e where ${Prisma.join([isNews, ...conditions], " and ")}
    order by e.news_at desc, e.id limit ${limit}`
  const ids = chosen.map(({ id }) => id)
  const rows = await db.event.findMany({ where: { id: { in: ids } }, select: inNews })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? asNews(row) : []
  })
}

const inNews = {
  ...listed,
  id: true,
  description: true,
  recap: true,
  newsAt: true,
  wasPublicAt: true,
  calendarEntry: { select: { title: true } },
} satisfies Prisma.EventSelect

function asNews(row: Prisma.EventGetPayload<{ select: typeof inNews }>): News[] {
  const { id, newsAt, wasPublicAt, calendarEntry, description, recap, ...event } = row
  const { slug, state, title } = event
  if (!newsAt || !wasPublicAt) return []
  const about = { id, slug, newsAt, firstAt: wasPublicAt }
  if (state === "draft") {
    return calendarEntry?.title ? [{ ...about, title: calendarEntry.title, isGone: true }] : []
  }
  return [{ ...about, title, isGone: false, event: asListed(event), description, recap }]
}
