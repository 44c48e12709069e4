import "server-only"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"

export type MonthCount = { year: string; month: string; count: number }

/** The months in which something was, the latest first, each with how many events began in it and are over. */
export async function countMonths(): Promise<MonthCount[]> {
  const now = await clockNow(db)
  return db.$queryRaw<MonthCount[]>`
    select to_char(month, 'YYYY') as year, to_char(month, 'MM') as month, count(*)::int as count from (
      select date_trunc('month', starts_local) as month from events
      where state in ('published', 'cancelled') and starts_at <= ${now} and over_at <= ${now}) as past
    group by past.month order by past.month desc`
}
