import { dayOf } from "@/domain/events/event"
import type { MonthEvent } from "@/domain/events/list-month"
import { MonthCell } from "./month-cell"
import { monthGrid } from "./month-grid"

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

type Props = {
  month: string
  events: MonthEvent[]
  /** The group's today and zone: a time without a zone's name is the group's. */
  today: string
  groupZone: string
  dayHref(date: string): string
}

/** A month as a table; on a narrow screen the same table is a list of its days, with a strip that leads to them. */
export function MonthTable({ month, events, today, groupZone, dayHref }: Props) {
  const weeks = monthGrid(month, events)
  const { longMonth, year } = dayOf(`${month}-01T00:00`)
  const days = weeks.flat().flatMap((day) => day ?? [])
  const lead = weeks[0]?.findIndex((day) => day !== null) ?? 0
  return (
    <>
      <nav aria-label="Days with events" className="no-print mb-6 md:hidden">
        <ol className="grid grid-cols-7 border-y-2 border-ink py-1 text-center">
          {Array.from({ length: lead }, (_, index) => (
            <li key={weekdays[index]} aria-hidden="true" />
          ))}
          {days.map(({ date, day, lanes, single, more }) => (
            <li key={date} className={date === today ? "bg-note" : undefined}>
              {single.length > 0 || more > 0 || lanes.some(Boolean) ? (
                <a href={`#d-${date}`} className="block py-2 font-semibold">
                  {day}
                </a>
              ) : (
                <span className="block py-2 text-muted">{day}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <table className="w-full table-fixed border-separate border-spacing-0 max-md:block">
        <caption className="sr-only">
          {longMonth} {year}, a row for each week
        </caption>
        <thead className="max-md:hidden">
          <tr>
            {weekdays.map((weekday) => (
              <th
                key={weekday}
                scope="col"
                abbr={weekday}
                className="caps border-b-4 border-ink px-1.5 py-1 text-left text-lg"
              >
                <span aria-hidden="true">{weekday.slice(0, 3)}</span>
                <span className="sr-only">{weekday}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {weeks.map((week) => (
            <tr key={week.find((day) => day)?.date} className="max-md:contents">
              {week.map((day, index) =>
                day ? (
                  <MonthCell key={day.date} {...{ day, today, groupZone, dayHref }} isMonday={index === 0} />
                ) : (
                  <td
                    key={weekdays[index]}
                    className="border-b border-ink bg-note/40 max-md:hidden print:bg-transparent"
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
