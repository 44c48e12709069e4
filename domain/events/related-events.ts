import "server-only"
import { clockNow } from "@/lib/clock"
import { db, Prisma } from "@/lib/db"
import type { EventPage, ListedEvent } from "./event"
import type { EventFilter } from "./event-filter"
import { describeEvents } from "./queries"
import { selectComing } from "./select-coming"

const most = 3

/** What else is coming for whoever reads this: of the same series, at the same place, or with a tag of it; at most three. */
export async function relatedEvents(
  event: Pick<EventPage, "slug" | "series" | "place" | "tags">,
): Promise<ListedEvent[]> {
  const now = await clockNow(db)
  const also = [
    Prisma.sql`e.slug <> ${event.slug}`,
    Prisma.sql`e.state = 'published'`,
    Prisma.sql`e.starts_at > ${now}`,
  ]
  const pick = async (near: number, asked: Partial<EventFilter>, more: Prisma.Sql[] = []) => Prisma.sql`
    select ${near}::int as near, id, starts_at from ${await selectComing(asked, {
      now,
      limit: most,
      also: [...also, ...more],
    })} as c`
  const sources: Prisma.Sql[] = []
  if (event.series) sources.push(await pick(1, { series: event.series.slug }))
  if (event.place) sources.push(await pick(2, { place: event.place.slug }))
  if (event.tags.length > 0) sources.push(await pick(3, {}, [Prisma.sql`e.tags && ${event.tags}::text[]`]))
  if (sources.length === 0) return []
  const found = await db.$queryRaw<{ id: string }[]>`
    select id from (${Prisma.join(sources, " union all ")}) as near
    group by id order by min(near), min(starts_at), id limit ${most}`
  return describeEvents(found.map(({ id }) => id))
}
