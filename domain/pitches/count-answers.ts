import "server-only"
import { db } from "@/lib/db"

export type AnswerCounts = {
  pitched: number
  listed: number
  notListed: number
  invited: number
  /** From the confirmed pitch to the mail with our answer, the middle one of all; null before the first answer. */
  medianDays: number | null
}

/** How pitches were answered, for everybody to see. Counts what was told only; spam and duplicates are no pitches. */
export async function countAnswers(): Promise<AnswerCounts> {
  const [counts] = await db.$queryRaw<AnswerCounts[]>`
    select count(*)::int as pitched,
      count(*) filter (where m.id is not null and d.outcome = 'approved')::int as listed,
      count(*) filter (where m.id is not null and d.outcome in ('declined', 'invited'))::int as "notListed",
      count(*) filter (where m.id is not null and d.outcome = 'invited')::int as invited,
      percentile_cont(0.5) within group (order by extract(epoch from m.accepted_at - p.confirmed_at) / 86400)::float
        as "medianDays"
    from pitches p
    left join decisions d on d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null
    left join mails m on m.id = d.mail_id and m.state = 'accepted'
    where p.confirmed_at is not null and (d.outcome is null or d.outcome not in ('spam', 'duplicate'))`
  if (!counts) throw new Error("counting returned nothing")
  return counts
}
