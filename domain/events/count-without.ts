import "server-only"
import { clockNow } from "@/lib/clock"
import { db, Prisma } from "@/lib/db"
import type { EventFilter } from "./event-filter"
import { selectComing } from "./select-coming"

export type WayOut = { without: keyof EventFilter; count: number }

const counted = 100

/** For a filter that nothing passes: how many would, up to 100, if one thing less were asked. The widest first. */
export async function countWithout(filter: EventFilter): Promise<WayOut[]> {
  const asked = (Object.keys(filter) as (keyof EventFilter)[]).filter((name) => filter[name] !== undefined)
  if (asked.length < 2) return []
  const now = await clockNow(db)
  const counts = await Promise.all(
    asked.map(async (name) => {
      const left = await selectComing({ ...filter, [name]: undefined }, { now, limit: counted })
      return Prisma.sql`select ${name}::text as without, count(*)::int as count from ${left} as c`
    }),
  )
  const rows = await db.$queryRaw<WayOut[]>`${Prisma.join(counts, " union all ")}`
  return rows.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
}
