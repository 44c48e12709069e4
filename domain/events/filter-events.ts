import "server-only"
import { Prisma } from "@/lib/db"
import type { EventFilter } from "./event-filter"

/** What a filter asks of the events `e`, as conditions that all have to hold; none asks nothing. */
export function filterEvents({
  q,
  tag,
  place,
  series,
  involvement,
  format,
  from,
  to,
}: Partial<EventFilter>): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (q) {
    conditions.push(Prisma.sql`exists (
      select from event_words w where w.event_id = e.id and w.words @@ ${wordsAsked(q)})`)
  }
  if (tag) conditions.push(Prisma.sql`e.tags @> array[${tag}]`)
  if (place) conditions.push(Prisma.sql`e.place_id = (select id from places where slug = ${place})`)
  if (series) conditions.push(Prisma.sql`e.series_id = (select id from series where slug = ${series})`)
  if (involvement) {
    conditions.push(Prisma.sql`exists (
      select from involvements i where i.event_id = e.id and i.kind = ${involvement}::involvement_kind)`)
  }
  if (format === "in-person") conditions.push(Prisma.sql`not e.is_online`)
  if (format === "online") conditions.push(Prisma.sql`e.is_online and e.place_name = '' and e.city = ''`)
  if (format === "hybrid") conditions.push(Prisma.sql`e.is_online and (e.place_name <> '' or e.city <> '')`)
  if (from) conditions.push(Prisma.sql`coalesce(e.ends_local, e.starts_local) >= ${from}::date`)
  if (to) conditions.push(Prisma.sql`e.starts_local < ${to}::date + 1`)
  return conditions
}

/** The words of a search as people type them: "two words" together, `or`, a minus before what is not wanted. Never fails. */
export const wordsAsked = (q: string): Prisma.Sql =>
  Prisma.sql`websearch_to_tsquery('greenroom', ${plain(q)})`

/** Signs part words here as they do where the words are kept; a hyphen within a word is one of them. */
const plain = (q: string) =>
  q.replace(/[“”„«»]/g, '"').replace(/[^\p{L}\p{N}\p{M}\s"-]+|(?<=[^\s"-])-+/gu, " ")
