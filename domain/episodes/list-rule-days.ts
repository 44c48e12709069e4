import type { Settings } from "@/domain/settings/settings"
import { instantOf } from "@/lib/zone"

type Rule = Settings["showRule"]

/** One day of the rule: wall times in the rule's zone, and the instants that they are there. */
export type RuleDay = { day: string; recordsLocal: string; recordsAt: Date; airsAt: Date }

const dayMs = 86_400_000
const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dateAt = (ms: number) => new Date(ms).toISOString().slice(0, 10)
/** The Monday of a day's week, so that "every second week" holds for several weekdays of one week. */
const weekOf = (ms: number) => ms - ((new Date(ms).getUTCDay() + 6) % 7) * dayMs

/**
 * The days of a rule from `today` on, `weeksAhead` weeks far. An hour that the clocks leave out counts as the one after
 * it; both of two equal ones are the first.
 */
export function listRuleDays(rule: Rule, zone: string, today: string): RuleDay[] {
  const anchor = weekOf(utc(rule.from || today))
  const days: RuleDay[] = []
  for (let offset = 0; offset <= rule.weeksAhead * 7; offset++) {
    const ms = utc(today) + offset * dayMs
    const day = dateAt(ms)
    if (day < rule.from || !rule.weekdays.includes(new Date(ms).getUTCDay())) continue
    if (Math.round((weekOf(ms) - anchor) / (7 * dayMs)) % rule.everyWeeks !== 0) continue
    const recordsLocal = `${day}T${rule.time}`
    const airsLocal = `${dateAt(ms + rule.airsAfterDays * dayMs)}T${rule.airsTime || rule.time}`
    const recordsAt = instantOf(recordsLocal, zone)
    // In the night that has an hour twice, the wall may say a later time for an earlier instant.
    const airsAt = new Date(Math.max(instantOf(airsLocal, zone).getTime(), recordsAt.getTime()))
    days.push({ day, recordsLocal, recordsAt, airsAt })
  }
  return days
}
