import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"

/** How many there were, and within how many hours half of them and nine in ten were; null when there was none. */
export type Took = { count: number; median: number | null; ninety: number | null }

/**
 * From the confirmed pitch to our first word that really left, a question or a decision, and to the first decision.
 * What was undone, or never arrived, told nothing. Over the answers of the last `days`, or all. From the mails' times
 * alone, which outlive every word that is forgotten.
 */
export async function countTimes(_: Editor, days: number | null): Promise<{ first: Took; decided: Took }> {
  const since = days === null ? new Date(0) : new Date((await clockNow(db)).getTime() - days * 86_400_000)
  const [row] = await db.$queryRaw<(Record<"first" | "decided", number[] | null> & Counts)[]>`
    with told as (
      select pitch_id, min(accepted_at) as first,
        min(accepted_at) filter (where kind <> 'pitch-question') as decided
      from mails
      where state = 'accepted' and kind in ('pitch-question', 'pitch-approved', 'pitch-declined', 'pitch-invited')
      group by pitch_id having max(accepted_at) >= ${since}),
    took as (
      select case when t.first >= ${since} then extract(epoch from t.first - p.confirmed_at)::float / 3600 end as first,
        case when t.decided >= ${since} then extract(epoch from t.decided - p.confirmed_at)::float / 3600 end as decided
      from told t join pitches p on p.id = t.pitch_id
      where p.confirmed_at is not null)
    select count(first)::int as "firstCount", count(decided)::int as "decidedCount",
      percentile_cont(array[0.5, 0.9]) within group (order by first) as first,
      percentile_cont(array[0.5, 0.9]) within group (order by decided) as decided
    from took`
  return {
    first: { count: row?.firstCount ?? 0, ...quantiles(row?.first) },
    decided: { count: row?.decidedCount ?? 0, ...quantiles(row?.decided) },
  }
}

type Counts = { firstCount: number; decidedCount: number }

const quantiles = (values: number[] | null | undefined) => ({
  median: values?.[0] ?? null,
  ninety: values?.[1] ?? null,
})
