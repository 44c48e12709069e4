import "server-only"
import { clockNow } from "@/lib/clock"
import { db, Prisma } from "@/lib/db"
import type { EventFilter } from "./event-filter"
import type { PageOfEvents } from "./list-events"
import { narrowEvents } from "./narrow-events"
import { describeEvents } from "./queries"
import { cursorOf, mostLocal, readCursor } from "./select-coming"

/** What is over, the latest first, as a filter has it. `before` is the `next` of the page before. */
export async function listPast(
  filter: Partial<EventFilter>,
  {
    before,
    limit = 50,
    narrowed,
  }: { before?: string | undefined; limit?: number; narrowed?: Prisma.Sql[] } = {},
): Promise<PageOfEvents> {
  const now = await clockNow(db)
  const cursor = readCursor(before)
  const holds = [
    Prisma.sql`e.state in ('published', 'cancelled')`,
    Prisma.sql`e.starts_at <= ${now} and e.over_at <= ${now} and e.starts_local <= ${mostLocal(now)}::timestamp`,
    ...(narrowed ?? (await narrowEvents(filter))),
  ]
  // What began within the month is meant, not what went on in it.
  if (filter.from) holds.push(Prisma.sql`e.starts_local >= ${filter.from}::date`)
  if (cursor) {
    holds.push(
      Prisma.sql`e.starts_local <= ${cursor.at}::timestamp and (e.starts_local, e.slug) < (${cursor.at}::timestamp, ${cursor.slug})`,
    )
  }
  const found = await db.$queryRaw<{ id: string }[]>`
    select e.id from events e where ${Prisma.join(holds, " and ")}
    order by e.starts_local desc, e.slug desc limit ${limit + 1}`
  const events = await describeEvents(found.slice(0, limit).map(({ id }) => id))
  const last = events.at(-1)
  return { events, next: found.length > limit && last ? cursorOf(last) : null }
}
