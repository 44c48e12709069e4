import "server-only"
import { db } from "@/lib/db"

export type AnswerCounts = {
  pitched: number
  listed: number
  notListed: number
  invited: number
  /** Guests whom an invitation reached and who never answered it, late or not. */
  neverReplied: number
  /** From the confirmed pitch to the first mail with a decision, the middle one of all; null before the first. */
  medianDays: number | null
}

/**
 * How pitches were answered, for everybody to see. Counts what was told only; spam and duplicates are no pitches. The
 * time is that of the first decision: who came back with something new had their answer before.
 */
export async function countAnswers(): Promise<AnswerCounts> {
  const [counts] = await db.$queryRaw<AnswerCounts[]>`
    with told as (
      select pitch_id, min(accepted_at) as at from mails
      where state = 'accepted' and kind in ('pitch-approved', 'pitch-declined', 'pitch-invited')
      group by pitch_id)
    select count(*)::int as pitched,
      count(*) filter (where told.at is not null and d.outcome = 'approved')::int as listed,
      count(*) filter (where told.at is not null and d.outcome in ('declined', 'invited'))::int as "notListed",
      count(*) filter (where told.at is not null and d.outcome = 'invited')::int as invited,
      (select count(*)::int from invitations where state = 'lapsed') as "neverReplied",
      percentile_cont(0.5) within group (order by extract(epoch from told.at - p.confirmed_at)::float / 86400) as "medianDays"
    from pitches p
    left join decisions d on d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null
    left join told on told.pitch_id = p.id
    where p.confirmed_at is not null and (d.outcome is null or d.outcome not in ('spam', 'duplicate'))`
  if (!counts) throw new Error("counting returned nothing")
  return counts
}
