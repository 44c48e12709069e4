import { dayOf } from "@/domain/events/event"
import type { EventInList } from "@/domain/events/list-events"

export type DayOfEvents = { date: string; events: EventInList[] }
export type BlockOfDays = { key: string; title: string; days: DayOfEvents[] }

const dayMs = 86_400_000
const asDay = (date: string) => Date.parse(`${date}T00:00:00Z`)
const dateOfDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The Monday of a date's week, as ISO 8601 counts weeks. */
export function mondayOf(date: string): string {
  const day = new Date(asDay(date))
  return dateOfDay(day.getTime() - ((day.getUTCDay() + 6) % 7) * dayMs)
}

function daysOf(events: EventInList[]): DayOfEvents[] {
  const days: DayOfEvents[] = []
  for (const event of events) {
    const date = event.startsLocal.slice(0, 10)
    const last = days.at(-1)
    if (last?.date === date) last.events.push(event)
    else days.push({ date, events: [event] })
  }
  return days
}

function blocksBy(
  events: EventInList[],
  keyOf: (event: EventInList) => string,
  titleOf: (key: string) => string,
) {
  const blocks = new Map<string, EventInList[]>()
  for (const event of events) {
    const key = keyOf(event)
    blocks.set(key, [...(blocks.get(key) ?? []), event])
  }
  return [...blocks].map(([key, within]): BlockOfDays => ({ key, title: titleOf(key), days: daysOf(within) }))
}

/** What is on, by week; what began earlier and is still on belongs to this week. `today` as `2026-12-10`. */
export function byWeek(events: EventInList[], today: string): BlockOfDays[] {
  const thisWeek = mondayOf(today)
  const nextWeek = dateOfDay(asDay(thisWeek) + 7 * dayMs)
  const weekOf = (event: EventInList) => {
    const monday = mondayOf(event.startsLocal.slice(0, 10))
    return monday < thisWeek ? thisWeek : monday
  }
  return blocksBy(events, weekOf, (monday) => {
    if (monday === thisWeek) return "This week"
    if (monday === nextWeek) return "Next week"
    const { day, longMonth } = dayOf(`${monday}T00:00`)
    return `Week of ${day} ${longMonth}`
  })
}

/** By month, in the order given. */
export const byMonth = (events: EventInList[]): BlockOfDays[] =>
  blocksBy(
    events,
    (event) => event.startsLocal.slice(0, 7),
    (month) => {
      const { longMonth, year } = dayOf(`${month}-01T00:00`)
      return `${longMonth} ${year}`
    },
  )
