import type { MonthEvent } from "@/domain/events/list-month"

/** An event on one of its days. `nth` counts from 1; a lane is the line that it keeps through its week. */
export type Piece = { event: MonthEvent; nth: number; of: number; lane: number; span: number }
export type MonthDay = {
  date: string
  day: number
  /** What lasts several days, by lane: the same line in every cell of the week, empty where nothing runs. */
  lanes: (Piece | null)[]
  single: MonthEvent[]
  /** How many more there are than is shown. */
  more: number
}
/** Seven days from Monday (ISO 8601); null before the first and after the last of the month. */
export type MonthWeek = (MonthDay | null)[]

const dayMs = 86_400_000
const [mostOnADay, mostLanes] = [6, 4]
const ms = (date: string) => Date.parse(`${date}T00:00:00Z`)
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The last day of an event. What ends in the small hours belongs to the evening before. */
export function lastDayOf({ startsLocal, endsLocal, isAllDay }: MonthEvent): string {
  const first = startsLocal.slice(0, 10)
  if (!endsLocal) return first
  const last = isAllDay ? endsLocal.slice(0, 10) : dateOf(Date.parse(`${endsLocal}:00Z`) - 6 * 3_600_000)
  return last > first ? last : first
}

/** A month (`2026-12`) in weeks, with every event on each of its days. Events as they come: by wall time. */
export function monthGrid(month: string, events: MonthEvent[]): MonthWeek[] {
  const first = ms(`${month}-01`)
  const [year = 0, number = 0] = month.split("-").map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const lead = (new Date(first).getUTCDay() + 6) % 7
  const weeks: MonthWeek[] = []
  for (let monday = first - lead * dayMs; monday < first + length * dayMs; monday += 7 * dayMs) {
    const dates = Array.from({ length: 7 }, (_, index) => dateOf(monday + index * dayMs))
    weeks.push(
      weekOf(
        dates.map((date) => (date.startsWith(month) ? date : null)),
        events,
      ),
    )
  }
  return weeks
}

function weekOf(dates: (string | null)[], events: MonthEvent[]): MonthWeek {
  const shown = dates.filter((date) => date !== null)
  const [from = "", to = ""] = [shown[0], shown.at(-1)]
  const lanes: Piece["lane"][][] = []
  const several = events.flatMap((event) => {
    const [start, end] = [event.startsLocal.slice(0, 10), lastDayOf(event)]
    if (start === end || end < from || start > to) return []
    const [begin, finish] = [start > from ? start : from, end < to ? end : to]
    const days = shown.flatMap((date, index) => (date >= begin && date <= finish ? [index] : []))
    const free = lanes.findIndex((taken) => days.every((day) => !taken.includes(day)))
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = [...(lanes[lane] ?? []), ...days]
    return [{ event, start, begin, finish, lane, of: (ms(end) - ms(start)) / dayMs + 1 }]
  })
  return dates.map((date) => {
    if (date === null) return null
    const all = several.filter(({ begin, finish }) => begin <= date && date <= finish)
    const running = all.filter(({ lane }) => lane < mostLanes)
    const height = Math.max(0, ...running.map(({ lane }) => lane + 1))
    const single = events.filter((event) => event.startsLocal.startsWith(date) && lastDayOf(event) === date)
    const room = Math.max(1, mostOnADay - running.length)
    // "And one more" takes the line that the one would.
    const shownSingles =
      single.length === room + 1 && all.length === running.length ? room + 1 : Math.min(room, single.length)
    return {
      date,
      day: Number(date.slice(8)),
      lanes: Array.from({ length: height }, (_, lane) => {
        const one = running.find((piece) => piece.lane === lane)
        if (!one) return null
        return {
          event: one.event,
          nth: (ms(date) - ms(one.start)) / dayMs + 1,
          of: one.of,
          lane,
          // How far it runs on from here: the name is written once, over all of them.
          span: date === one.begin ? (ms(one.finish) - ms(date)) / dayMs + 1 : 0,
        }
      }),
      single: single.slice(0, shownSingles),
      more: all.length - running.length + single.length - shownSingles,
    }
  })
}

/** The month before or after: `2026-12` and 1 make `2027-01`. */
export function monthAway(month: string, months: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}
