import "server-only"
import { Prisma } from "@/lib/db"
import type { InvolvementKind } from "./event"
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
  if (q) conditions.push(hasWords(wordsAsked(q)))
  if (tag) conditions.push(Prisma.sql`e.tags @> array[${tag}]`)
  if (place) conditions.push(Prisma.sql`e.place_id = (select id from places where slug = ${place})`)
  if (series) conditions.push(Prisma.sql`e.series_id = (select id from series where slug = ${series})`)
  if (involvement) conditions.push(hasInvolvement(involvement))
  if (format) {
    conditions.push(Prisma.sql`case when not e.is_online then 'in-person'
      when e.place_name = '' and e.city = '' then 'online' else 'hybrid' end = ${format}`)
  }
  if (from) conditions.push(Prisma.sql`coalesce(e.ends_local, e.starts_local) >= ${from}::date`)
  if (to) conditions.push(Prisma.sql`e.starts_local < ${to}::date + 1`)
  return conditions
}

// Both ask of one event at a time. As "exists" they could be taken for a join, and a table be read whole for a page of 50.
export const hasWords = (query: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(select w.words from event_words w where w.event_id = e.id) @@ ${query}`
const hasInvolvement = (kind: InvolvementKind) =>
  Prisma.sql`${kind}::involvement_kind = any(array(select i.kind from involvements i where i.event_id = e.id))`

/** The words of a search as people type them: "two words" together, `or`, a minus before what is not wanted. Never fails. */
export const wordsAsked = (q: string): Prisma.Sql =>
  Prisma.sql`websearch_to_tsquery('greenroom', ${plain(q)})`

/** Signs part words here as they do where the words are kept; a hyphen within a word is one of them. */
const plain = (q: string) =>
  q.replace(/[“”„«»]/g, '"').replace(/[^\p{L}\p{N}\p{M}\s"-]+|(?<=[^\s"-])-+/gu, " ")
