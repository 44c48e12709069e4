import "server-only"
import { db, Prisma } from "@/lib/db"
import type { EventFilter } from "./event-filter"
import { filterEvents, hasWords, wordsAsked } from "./filter-events"

const fewHits = 1_000

/** Conditions over the events `e`. Each of `each` looks an event up in another table: see `passes`. */
export type Narrowed = { own: Prisma.Sql[]; each: Prisma.Sql[] }

/**
 * A filter as conditions, for a page that is read in the order of the days. What few events have is looked up beforehand
 * and named by id; what many have is met soon on the way. `query` has words that were made of a search.
 */
export async function narrowEvents(filter: Partial<EventFilter>, query?: Prisma.Sql): Promise<Narrowed> {
  const { q, tag, involvement, ...rest } = filter
  const words = query ?? (q === undefined ? undefined : wordsAsked(q))
  const narrowed: Narrowed = { own: filterEvents(rest), each: [] }
  if (tag !== undefined) {
    const few = await fewOf(
      Prisma.sql`select id from events where state <> 'draft' and tags @> array[${tag}]`,
    )
    narrowed.own.push(...(few ?? filterEvents({ tag })))
  }
  if (involvement !== undefined) {
    const few = await fewOf(
      Prisma.sql`select event_id as id from involvements where kind = ${involvement}::involvement_kind`,
    )
    narrowed[few ? "own" : "each"].push(...(few ?? filterEvents({ involvement })))
  }
  if (words !== undefined) {
    const few = await fewOf(Prisma.sql`select event_id as id from event_words where words @@ ${words}`)
    narrowed[few ? "own" : "each"].push(...(few ?? [hasWords(words)]))
  }
  return narrowed
}

async function fewOf(hits: Prisma.Sql): Promise<Prisma.Sql[] | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`${hits} limit ${fewHits}`
  return rows.length < fewHits ? [Prisma.sql`e.id = any(${rows.map(({ id }) => id)}::uuid[])`] : null
}

/**
 * Joined to the events, has them pass these conditions. Among the conditions of the events themselves the planner would
 * count their cost for every event that it reads, and gather all that fit before it takes the first fifty.
 */
export const passes = (each: Prisma.Sql[]): Prisma.Sql =>
  each.length > 0
    ? Prisma.sql`cross join lateral (select where ${Prisma.join(each, " and ")} offset 0) as passes`
    : Prisma.empty
