import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import type { Clock } from "@/domain/actors/actor"
import { transaction } from "@/lib/db"
import { env } from "@/lib/env"
import { ok } from "@/lib/result"
import { storeCalendarEntries } from "./store-calendar-entry"

const atOnce = 20
const longestMs = 20_000

/**
 * Makes again the calendar entries that are stale, never made, or made for another address of this site. Two processes
 * take different ones. After 20 seconds the rest waits for the next time round, and in between others come to their
 * turn: it may be many thousand. Returns how many.
 */
export async function rewriteCalendar(_: Clock): Promise<number> {
  const baseUrl = env().BASE_URL
  const began = performance.now()
  let rewritten = 0
  for (;;) {
    const some = await transaction(async (tx) => {
      const taken = await tx.$queryRaw<{ id: string }[]>`
        select event_id as id from calendar_entries
        where is_stale or made_for < ${baseUrl} or made_for > ${baseUrl}
        order by event_id limit ${atOnce} for update skip locked`
      const ids = taken.map(({ id }) => id)
      await storeCalendarEntries(tx, ids)
      // What was taken down before anybody made its entry will never have one.
      await tx.calendarEntry.deleteMany({ where: { eventId: { in: ids }, isStale: true, block: "" } })
      return ok(ids.length)
    })
    rewritten += some.value
    if (some.value < atOnce || performance.now() - began > longestMs) return rewritten
    await pause(10)
  }
}
