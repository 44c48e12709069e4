import "server-only"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"

export type MonthCount = { year: string; month: string; count: number }

/** The months in which something was, the latest first, each with how many events began in it and are over. */
export async function countMonths(): Promise<MonthCount[]> {
  const now = await clockNow(db)
  // What is on now has begun and is not over: it is little, and taken off what has begun.
  return db.$queryRaw<MonthCount[]>`
    select to_char(month, 'YYYY') as year, to_char(month, 'MM') as month, sum(count)::int as count from (
      select date_trunc('month', starts_local) as month, count(*) from events
      where state in ('published', 'cancelled') and starts_at <= ${now} group by 1
      union all
      select date_trunc('month', starts_local), -count(*) from events
      where state in ('published', 'cancelled') and state <> 'draft' and tstzrange(starts_at, over_at) @> ${now}::timestamptz
      group by 1) as past
    group by past.month having sum(count) > 0 order by past.month desc`
}
