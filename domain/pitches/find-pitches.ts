import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { db, Prisma } from "@/lib/db"
import { describePitches, type PitchRow } from "./describe-pitches"

const one = z.string().optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

/** What the address of the queue may ask for. What it does not understand counts as not asked. */
export const pitchFilter = z.object({
  q: one.transform((text) => text?.trim().slice(0, 200) || undefined),
  is: z
    .enum([
      "open",
      "asked",
      "approved",
      "declined",
      "invited",
      "lapsed",
      "duplicate",
      "withdrawn",
      "spam",
      "unconfirmed",
    ])
    .optional()
    .catch(undefined),
  reason: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional()
    .catch(undefined),
  from: day,
  to: day,
})
export type PitchFilter = z.output<typeof pitchFilter>

export const isFiltered = (filter: PitchFilter) => Object.values(filter).some((value) => value !== undefined)

/**
 * The pitches that a filter leaves, newest first; without one, all. `q` finds words that begin so in names, texts,
 * addresses and hosts of links, all of them; `from` and `to` are days of a proposed event, both included. `after` is the
 * `next` of the page before.
 */
export async function findPitches(
  editor: Editor,
  filter: PitchFilter,
  { after, limit = 50 }: { after?: string | undefined; limit?: number } = {},
): Promise<{ rows: PitchRow[]; next: string | null }> {
  const conditions = [Prisma.sql`true`, ...conditionsOf(filter)]
  if (filter.q) conditions.push(await wordsIn(filter.q))
  if (z.uuid().safeParse(after).success) conditions.push(Prisma.sql`p.id < ${after}::uuid`)
  const { from = "0001-01-01", to = "9999-12-31" } = filter
  // Keys are in the order of their making (RFC 9562, UUIDv7), so that every index that holds them ends with the page.
  // The days are read first and by themselves: from the newest pitch back to a month of long ago it is a long way.
  const found = await db.$queryRaw<{ id: string }[]>`
    with days as materialized (
      select pitch_id from proposed_events where starts_local::date between ${from}::date and ${to}::date)
    select p.id from pitches p where ${Prisma.join(conditions, " and ")} order by p.id desc limit ${limit + 1}`
  const ids = found.slice(0, limit).map(({ id }) => id)
  return {
    rows: await describePitches(editor, ids),
    next: found.length > limit ? (ids.at(-1) ?? null) : null,
  }
}

function conditionsOf({ is, reason, from, to }: PitchFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (is === "open") conditions.push(Prisma.sql`p.state in ('queued', 'asked')`)
  else if (is === "asked" || is === "unconfirmed") conditions.push(Prisma.sql`p.state = ${is}::pitch_state`)
  else if (is === "withdrawn") conditions.push(Prisma.sql`p.withdrawn_at is not null`)
  else if (is) conditions.push(inForce(Prisma.sql`outcome = ${is}::decision_outcome`))
  if (reason) conditions.push(inForce(Prisma.sql`reason = ${reason}`))
  if (from || to) conditions.push(Prisma.sql`p.id in (select pitch_id from days)`)
  return conditions
}

const manyHits = 2_000

/** Rare words are looked up and put in order; what stands in very many is met soon on the way back from the newest. */
async function wordsIn(q: string): Promise<Prisma.Sql> {
  const words = q.match(/[\p{L}\p{N}\p{M}]+/gu)
  if (!words) return Prisma.sql`false`
  const asked = words.map((word) => `'${word}':*`).join(" & ")
  const match = Prisma.sql`words @@ to_tsquery('simple', unaccent(${asked}))`
  const hits = await db.$queryRaw<{ id: string }[]>`
    select pitch_id as id from pitch_words where ${match} limit ${manyHits}`
  return hits.length < manyHits
    ? Prisma.sql`p.id = any(${hits.map(({ id }) => id)}::uuid[])`
    : Prisma.sql`p.id in (select pitch_id from pitch_words where ${match})`
}

const inForce = (what: Prisma.Sql) => Prisma.sql`p.id in (
  select pitch_id from decisions where undone_at is null and superseded_at is null and ${what})`
