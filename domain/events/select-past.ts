import "server-only"
import { Prisma } from "@/lib/db"
import { type Narrowed, passes } from "./narrow-events"
import { type Cursor, mostLocal } from "./select-coming"

type Wish = { now: Date; limit: number; before?: Cursor | null }

/** The `id, starts_at` of what is over, as a query: the latest first, by wall time. */
export function selectPast({ own, each }: Narrowed, { now, limit, before }: Wish): Prisma.Sql {
  const isBefore = before
    ? Prisma.sql`e.starts_local <= ${before.at}::timestamp and (e.starts_local, e.slug) < (${before.at}::timestamp, ${before.slug})`
    : Prisma.sql`e.starts_local <= ${mostLocal(now)}::timestamp`
  const holds = [
    Prisma.sql`e.state in ('published', 'cancelled') and e.starts_at <= ${now} and e.over_at <= ${now}`,
    isBefore,
    ...own,
  ]
  return Prisma.sql`(
    select e.id, e.starts_at from events e ${passes(each)}
    where ${Prisma.join(holds, " and ")} order by e.starts_local desc, e.slug desc limit ${limit})`
}
