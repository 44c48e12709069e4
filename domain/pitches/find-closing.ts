import "server-only"
import type { Settings } from "@/domain/settings/settings"
import { db } from "@/lib/db"

/** Why the form is closed: too many wait, or nobody has worked on what waits. */
export type Closing = "many-wait" | "nobody-acts"

/**
 * Whether the pitch form is closed, derived and never stored: so many wait that an answer by the promised date would be
 * a lie, or one has waited for as many days as no editor did anything to any pitch. An empty queue closes nothing. What
 * sleeps does not wait, unless its promise is broken; nor does what was set aside, or a machine could close the form.
 */
export async function findClosing({
  group,
  formClosesDays,
  formClosesWaiting,
}: Settings): Promise<{ waiting: number; closing: Closing | null }> {
  const [row] = await db.$queryRaw<{ waiting: number; isNobodyThere: boolean }[]>`
    with waiting as (
      select count(*)::int as count, min(confirmed_at) as oldest from pitches
      where state = 'queued' and suspicion = ''
        and (snoozed_until is null or snoozed_until <= clock_now() or due_on < (clock_now() at time zone ${group.zone})::date)),
    since as (select clock_now() - make_interval(days => ${formClosesDays}::int) as at)
    select waiting.count as waiting, waiting.oldest < since.at and not exists (
      select 1 from audit_entries
      where subject_kind = 'pitch' and actor_kind in ('editor', 'admin') and at >= since.at
    ) as "isNobodyThere"
    from waiting, since`
  const waiting = row?.waiting ?? 0
  if (waiting >= formClosesWaiting) return { waiting, closing: "many-wait" }
  return { waiting, closing: row?.isNobodyThere ? "nobody-acts" : null }
}
