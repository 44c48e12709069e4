import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { db } from "@/lib/db"

export type QueueAge = {
  waiting: number
  /** Promised and late. */
  late: number
  /** Whole days since it was confirmed, of the middle one and the oldest; null when nothing waits. */
  medianDays: number | null
  oldestDays: number | null
}

/** How old what waits for us is, right now. */
export async function countQueue(_: Editor): Promise<QueueAge> {
  const { group } = await currentSettings()
  const [row] = await db.$queryRaw<QueueAge[]>`
    with waiting as (
      select floor(extract(epoch from clock_now() - confirmed_at) / 86400) as days, due_on
      from pitches where state = 'queued')
    select count(*)::int as waiting,
      count(*) filter (where due_on < (clock_now() at time zone ${group.zone})::date)::int as late,
      percentile_disc(0.5) within group (order by days)::int as "medianDays",
      max(days)::int as "oldestDays"
    from waiting`
  if (!row) throw new Error("counting returned nothing")
  return row
}
