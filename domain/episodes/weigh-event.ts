import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"

type Episode = { number: number; title: string; recordsLocal: string; zone: string; airsAt: Date }

export type EventOnShow = {
  /** The last one that people can hear before the event, still to be recorded. */
  last: Episode | null
  /** Where the next seat is free that can still be offered. */
  nextFree: Episode | null
  /** The next free seat airs only after the event began, or none is free. */
  isTooLate: boolean
}

type Row = Omit<Episode, "recordsLocal"> & { recordsLocal: Date }

/**
 * An event against the show's calendar. `startsLocal` is wall time where the group lives, since a pitch has no zone yet.
 * Null: it is over, or the show is switched off.
 */
export async function weighEvent(_: Editor, startsLocal: string): Promise<EventOnShow | null> {
  const { show, group } = await currentSettings()
  if (!show.isOn) return null
  const [begins] = await db.$queryRaw<{ at: Date; isOver: boolean }[]>`
    select at, at <= clock_now() as "isOver"
    from (select instant_of(${startsLocal}::timestamp, ${group.zone}) as at) as event`
  if (!begins || begins.isOver) return null
  const [last] = await db.$queryRaw<Row[]>`
    select number, title, records_local as "recordsLocal", zone, airs_at as "airsAt" from episodes
    where skipped_at is null and not is_extra and airs_at < ${begins.at} and airs_at > clock_now()
    order by airs_at desc limit 1`
  const [next] = await db.$queryRaw<Row[]>`
    select e.number, e.title, e.records_local as "recordsLocal", e.zone, e.airs_at as "airsAt" from episodes e
    where e.skipped_at is null and e.records_at > clock_now() + make_interval(days => ${show.leadDays}::int)
      and exists (select 1 from seats s where s.episode_id = e.id
        and not exists (select 1 from bookings b where b.seat_id = s.id and b.ended_at is null))
    order by e.airs_at limit 1`
  const asEpisode = (row: Row | undefined): Episode | null =>
    row ? { ...row, recordsLocal: toLocalTime(row.recordsLocal) } : null
  return { last: asEpisode(last), nextFree: asEpisode(next), isTooLate: !next || next.airsAt >= begins.at }
}
