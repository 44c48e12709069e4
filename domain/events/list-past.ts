import "server-only"
import { clockNow } from "@/lib/clock"
import { db, Prisma } from "@/lib/db"
import type { EventFilter } from "./event-filter"
import type { PageOfEvents } from "./list-events"
import { type Narrowed, narrowEvents } from "./narrow-events"
import { describeEvents } from "./queries"
import { cursorOf, readCursor } from "./select-coming"
import { selectPast } from "./select-past"

/** What is over, the latest first, as a filter has it. `before` is the `next` of the page before. */
export async function listPast(
  filter: Partial<EventFilter>,
  { before, limit = 50, narrowed }: { before?: string | undefined; limit?: number; narrowed?: Narrowed } = {},
): Promise<PageOfEvents> {
  const now = await clockNow(db)
  const { own, each } = narrowed ?? (await narrowEvents(filter))
  // What began within the month is meant, not what went on in it.
  const began = filter.from ? [Prisma.sql`e.starts_local >= ${filter.from}::date`] : []
  const past = selectPast(
    { own: [...own, ...began], each },
    { now, limit: limit + 1, before: readCursor(before) },
  )
  const found = await db.$queryRaw<{ id: string }[]>`${past}`
  const events = await describeEvents(found.slice(0, limit).map(({ id }) => id))
  const last = events.at(-1)
  return { events, next: found.length > limit && last ? cursorOf(last) : null }
}
