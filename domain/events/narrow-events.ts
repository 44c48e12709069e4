import "server-only"
import { db, Prisma } from "@/lib/db"
import type { EventFilter } from "./event-filter"
import { filterEvents, hasWords, wordsAsked } from "./filter-events"

const fewHits = 1_000

/**
 * A filter as conditions over the events `e`, for a page that is read in the order of the days. What few events have is
 * looked up beforehand and named by id; what many have is met soon on the way. `query` has words that were made of a search.
 */
export async function narrowEvents(filter: Partial<EventFilter>, query?: Prisma.Sql): Promise<Prisma.Sql[]> {
  const { q, tag, involvement, ...rest } = filter
  const words = query ?? (q === undefined ? undefined : wordsAsked(q))
  return [
    ...filterEvents(rest),
    ...(tag === undefined
      ? []
      : [
          await fewOr(Prisma.sql`select id from events where state <> 'draft' and tags @> array[${tag}]`, {
            tag,
          }),
        ]),
    ...(involvement === undefined
      ? []
      : [
          await fewOr(
            Prisma.sql`select event_id as id from involvements where kind = ${involvement}::involvement_kind`,
            { involvement },
          ),
        ]),
    ...(words === undefined
      ? []
      : [
          await fewOr(
            Prisma.sql`select event_id as id from event_words where words @@ ${words}`,
            hasWords(words),
          ),
        ]),
  ]
}

async function fewOr(hits: Prisma.Sql, many: Partial<EventFilter> | Prisma.Sql): Promise<Prisma.Sql> {
  const rows = await db.$queryRaw<{ id: string }[]>`${hits} limit ${fewHits}`
  if (rows.length < fewHits) return Prisma.sql`e.id = any(${rows.map(({ id }) => id)}::uuid[])`
  return many instanceof Prisma.Sql ? many : Prisma.join(filterEvents(many), " and ")
}
