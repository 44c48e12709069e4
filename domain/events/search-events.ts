import "server-only"
import { clockNow } from "@/lib/clock"
import { db, Prisma } from "@/lib/db"
import type { EventFilter } from "./event-filter"
import { wordsAsked } from "./filter-events"
import { type EventInList, withMoreDates } from "./list-events"
import { meantWords } from "./meant-words"
import { narrowEvents } from "./narrow-events"
import { describeEvents } from "./queries"
import { selectComing } from "./select-coming"
import { selectPast } from "./select-past"

/** A text in pieces, of which those that were looked for are marked. */
export type Marked = { text: string; isMarked: boolean }[]
/** `excerpt`: where the description or the recap says it; null when they do not. */
export type Hit = { event: EventInList; title: Marked; value: Marked; excerpt: Marked | null }
export type Found = {
  coming: Hit[]
  past: Hit[]
  /** There is more than is shown: another word would help. */
  isMore: boolean
  /** What was looked for instead, because nothing had the words as they were typed. */
  meant: string | null
}

const nothing: Found = { coming: [], past: [], isMore: false, meant: null }

const looked = 200
const [mostComing, mostPast] = [40, 20]

/**
 * Public events with these words, best match first: what comes, then what was. When nothing has them, words that begin
 * so; when nothing does, the words that were probably meant. Looks at the next and the last 200 matches. Never fails,
 * whatever is typed.
 */
export async function searchEvents(filter: Partial<EventFilter> & { q: string }): Promise<Found> {
  const asTyped = await find(filter, wordsAsked(filter.q))
  if (asTyped) return { ...asTyped, meant: null }
  // Who asks for exactly these words, or for those without that one, means it.
  if (/"|(^|\s)-/.test(filter.q)) return nothing
  const words = filter.q.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const beginnings = words.map((word) => `'${word}':*`).join(" & ")
  const begun = beginnings && (await find(filter, Prisma.sql`to_tsquery('greenroom', ${beginnings})`))
  if (begun) return { ...begun, meant: null }
  const meant = await meantWords(words)
  const found = meant && (await find(filter, wordsAsked(meant)))
  return found ? { ...found, meant } : nothing
}

async function find(filter: Partial<EventFilter>, query: Prisma.Sql): Promise<Omit<Found, "meant"> | null> {
  const now = await clockNow(db)
  const { q: _, ...rest } = filter
  const narrowed = await narrowEvents(rest, query)
  const coming = await selectComing(rest, { now, limit: looked, narrowed })
  const past = selectPast(narrowed, { now, limit: looked })
  const rows = await db.$queryRaw<{ id: string; isComing: boolean; all: number }[]>`
    with hits as (
      select id, starts_at, true as is_coming from ${coming} as coming
      union all select id, starts_at, false from ${past} as past),
    -- Matches of about the same weight stand in the order of their days.
    ranked as (
      select h.id, h.is_coming, count(*) over (partition by h.is_coming)::int as all,
        row_number() over (partition by h.is_coming order by round(ts_rank(w.words, ${query})::numeric, 1) desc,
          abs(extract(epoch from h.starts_at - ${now})), h.id) as place
      from hits h join event_words w on w.event_id = h.id)
    select id, is_coming as "isComing", "all" from ranked
    where place <= case when is_coming then ${mostComing}::int else ${mostPast}::int end order by is_coming desc, place`
  if (rows.length === 0) return null
  const hits = await describeHits(
    rows.map(({ id }) => id),
    query,
    now,
  )
  const comingCount = rows.filter(({ isComing }) => isComing).length
  return {
    coming: hits.slice(0, comingCount),
    past: hits.slice(comingCount),
    isMore: rows.some(({ isComing, all }) => all > (isComing ? mostComing : mostPast)),
  }
}

// Control characters, which apart() takes out of every text before: nobody's words can set one.
const [start, stop, parting] = ["\x01", "\x02", "\x03"]
const whole = `HighlightAll=true, StartSel=${start}, StopSel=${stop}`
const piece = `MaxFragments=1, MaxWords=24, MinWords=10, StartSel=${start}, StopSel=${stop}`

async function describeHits(ids: string[], query: Prisma.Sql, now: Date): Promise<Hit[]> {
  const events = await withMoreDates(await describeEvents(ids), now)
  const rows = await db.$queryRaw<{ slug: string; title: string; value: string; excerpt: string }[]>`
    select slug, ts_headline('greenroom', apart(title), ${query}, ${whole}) as title,
      ts_headline('greenroom', apart(audience_value), ${query}, ${whole}) as value,
      ts_headline('greenroom', apart(left(description || ' ' || recap, 6000)), ${query}, ${piece}) as excerpt
    from events where id = any(${ids}::uuid[])`
  const texts = new Map(rows.map((row) => [row.slug, row]))
  return events.map((event) => {
    const { title = event.title, value = event.audienceValue, excerpt = "" } = texts.get(event.slug) ?? {}
    return {
      event,
      title: markedIn(title),
      value: markedIn(value),
      excerpt: excerpt.includes(start) ? markedIn(excerpt) : null,
    }
  })
}

const markedIn = (headline: string): Marked =>
  headline
    .replaceAll(parting, "")
    .split(start)
    .flatMap((part, index): Marked => {
      if (index === 0) return [{ text: part, isMarked: false }]
      const [found = "", rest = ""] = part.split(stop)
      return [
        { text: found, isMarked: true },
        { text: rest, isMarked: false },
      ]
    })
    .filter(({ text }) => text !== "")
