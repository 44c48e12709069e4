import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"

export type Routes = {
  approved: number
  declined: number
  invited: number
  /** Closed for silence, after we asked. */
  lapsed: number
  /** Of all these, the ones that we asked something first. */
  askedFirst: number
  /** Questions that were answered. */
  answered: number
}

/**
 * Which way pitches went: decisions in force, of the last `days` or of all time. Spam and duplicates are no routes. A
 * question that an editor took back was never asked. Counts survive forgetting: nothing here reads a word.
 */
export async function countRoutes(_: Editor, days: number | null): Promise<Routes> {
  const since = days === null ? new Date(0) : new Date((await clockNow(db)).getTime() - days * 86_400_000)
  const [row] = await db.$queryRaw<Routes[]>`
    with asked as (
      select distinct pitch_id from mails where state = 'accepted' and kind = 'pitch-question')
    select count(*) filter (where d.outcome = 'approved')::int as approved,
      count(*) filter (where d.outcome = 'declined')::int as declined,
      count(*) filter (where d.outcome = 'invited')::int as invited,
      count(*) filter (where d.outcome = 'lapsed')::int as lapsed,
      count(asked.pitch_id)::int as "askedFirst",
      (select count(*)::int from questions where answered_at >= ${since}) as answered
    from decisions d left join asked on asked.pitch_id = d.pitch_id
    where d.undone_at is null and d.superseded_at is null and d.decided_at >= ${since}
      and d.outcome in ('approved', 'declined', 'invited', 'lapsed')`
  if (!row) throw new Error("counting returned nothing")
  return row
}
