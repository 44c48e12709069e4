import "server-only"
import { v7 as newId } from "uuid"
import type { Clock, Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { addDays, dateOf, fromLocalTime } from "@/lib/zone"
import { firstExtraNumber } from "./episode"
import { listRuleDays, type RuleDay } from "./list-rule-days"

type LaidOut = { made: number; moved: number; dropped: number }

/**
 * Keeps as many weeks of the show laid out as the group's rule says, numbered on from the last. It may run twice and in
 * two processes at once. A day that was laid out before is never laid out again, whatever became of its episode; when
 * the rule changes, coming episodes that nobody touched follow it and keep their numbers. It never refuses.
 */
export function layOutEpisodes(actor: Clock | Editor) {
  return transaction(async (tx) => {
    const { group, show, showRule: rule } = await currentSettings(tx)
    const none: LaidOut = { made: 0, moved: 0, dropped: 0 }
    if (!show.isOn || rule.weekdays.length === 0) return ok(none)
    await lockNumbers(tx)
    const now = await clockNow(tx)
    const zone = rule.zone || group.zone
    const today = dateOf(now, zone)
    const onRule = listRuleDays({ ...rule, weeksAhead: farthestWeeks }, zone, today)
    const lastDay = dateOf(addDays(now, rule.weeksAhead * 7, zone), zone)
    const days = onRule.filter(({ day, recordsAt }) => recordsAt > now && day <= lastDay)
    const wrong = await lockedUntouched(
      tx,
      (await untouchedEpisodes(tx)).filter((one) => !onRule.some((day) => isLaidOutFor(one, day, zone))),
    )
    const taken = await takenDays(
      tx,
      days,
      wrong.map(({ id }) => id),
    )
    const missing = days.filter(({ day }) => !taken.has(day))
    // The usual case. A statement that touches no row counts as a change of what is public, and would empty the page cache.
    if (wrong.length === 0 && missing.length === 0) return ok(none)
    const moved = await moveUntouched(tx, wrong.slice(0, missing.length), missing, zone)
    const spare = wrong.slice(missing.length).map(({ id }) => id)
    if (spare.length > 0) await tx.episode.deleteMany({ where: { id: { in: spare } } })
    const made = await makeEpisodes(tx, missing.slice(moved.length), zone, rule)
    for (const id of made) await recordEntry(tx, actor, "episode.laid-out", id)
    for (const id of moved) await recordEntry(tx, actor, "episode.moved-by-rule", id)
    for (const id of spare) await recordEntry(tx, actor, "episode.taken-by-rule", id)
    return ok({ made: made.length, moved: moved.length, dropped: spare.length })
  })
}

/** Whoever gives an episode a number waits here for whoever else does. */
export const lockNumbers = (tx: Transaction) => tx.$queryRaw`select pg_advisory_xact_lock(412412)::text`

/** The number after the last one that counts. */
export async function nextNumber(tx: Transaction, first: number): Promise<number> {
  const last = await tx.episode.aggregate({
    where: { number: { lt: firstExtraNumber } },
    _max: { number: true },
  })
  return Math.max((last._max.number ?? 0) + 1, first)
}

type Untouched = { id: string; day: string; zone: string; recordsLocal: string; airsAt: Date }

/** What is laid out farther ahead than the rule says now is still on it. */
const farthestWeeks = 60

const isLaidOutFor = (one: Untouched, { day, recordsLocal, airsAt }: RuleDay, zone: string) =>
  one.day === day &&
  one.zone === zone &&
  one.recordsLocal === recordsLocal &&
  one.airsAt.getTime() === airsAt.getTime()

/** Coming ones that the rule made and nobody changed, offered, filled or wrote anything for. */
const untouchedEpisodes = (tx: Transaction) => tx.$queryRaw<Untouched[]>`
  select e.id, e.slot_on::text as day, e.zone, to_char(e.records_local, 'YYYY-MM-DD"T"HH24:MI') as "recordsLocal",
    e.airs_at as "airsAt"
  from episodes e
  where e.slot_on is not null and e.records_at > clock_now() and e.version = 1 and e.skipped_at is null
    and not exists (select 1 from seats s join seat_offers o on o.seat_id = s.id where s.episode_id = e.id)
    and not exists (select 1 from seats s join bookings b on b.seat_id = s.id where s.episode_id = e.id)
    and not exists (select 1 from mentions m where m.episode_id = e.id)
    and not exists (select 1 from sheet_lines l where l.episode_id = e.id)
  order by e.number`

/** Of these, what is still untouched once nobody can touch it any more: an offer or a booking needs its seat's lock. */
async function lockedUntouched(tx: Transaction, found: Untouched[]): Promise<Untouched[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  await tx.$queryRaw`select 1 from episodes where id = any(${ids}::uuid[]) order by id for update`
  await tx.$queryRaw`select 1 from seats where episode_id = any(${ids}::uuid[]) order by id for update`
  return (await untouchedEpisodes(tx)).filter(({ id }) => ids.includes(id))
}

/** The days that were laid out before, and those on which somebody made an episode by hand. */
async function takenDays(tx: Transaction, days: RuleDay[], apartFrom: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ day: string }[]>`
    select day::text from (
      select coalesce(slot_on, case when import_key is null then records_local::date end) as day from episodes
      where not (id = any(${apartFrom}::uuid[]))) as taken
    where day = any(${days.map(({ day }) => day)}::date[])`
  return new Set(rows.map(({ day }) => day))
}

async function moveUntouched(tx: Transaction, episodes: Untouched[], days: RuleDay[], zone: string) {
  const ids = episodes.map(({ id }) => id)
  // Two may change days: none stands on one while they do.
  await tx.episode.updateMany({ where: { id: { in: ids } }, data: { slotOn: null } })
  for (const [index, id] of ids.entries()) {
    const day = days[index]
    if (day) await tx.episode.update({ where: { id }, data: columnsOf(day, zone) })
  }
  return ids
}

async function makeEpisodes(
  tx: Transaction,
  days: RuleDay[],
  zone: string,
  { firstNumber, seats }: { firstNumber: number; seats: number },
) {
  const first = days.length > 0 ? await nextNumber(tx, firstNumber) : 0
  const rows = days.map((day, index) => ({ id: newId(), number: first + index, ...columnsOf(day, zone) }))
  await tx.episode.createMany({ data: rows })
  await tx.seat.createMany({
    data: rows.flatMap(({ id }) =>
      Array.from({ length: seats }, (_, at) => ({ id: newId(), episodeId: id, position: at + 1 })),
    ),
  })
  return rows.map(({ id }) => id)
}

const columnsOf = ({ day, recordsLocal, recordsAt, airsAt }: RuleDay, zone: string) => ({
  slotOn: new Date(`${day}T00:00:00Z`),
  recordsLocal: fromLocalTime(recordsLocal),
  zone,
  recordsAt,
  airsAt,
})
