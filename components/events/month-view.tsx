import { type EventFilter, filterQuery, isFiltered } from "@/domain/events/event-filter"
import type { MonthEvent } from "@/domain/events/list-month"
import { monthAway } from "./month-grid"
import { MonthHeading } from "./month-heading"
import { MonthTable } from "./month-table"

type Props = {
  filter: EventFilter
  month: string
  events: MonthEvent[]
  today: string
  groupZone: string
}

/** One month with its heading, its neighbours and its table. */
export function MonthView({ filter, month, events, today, groupZone }: Props) {
  const at = (other: string) => `/events${filterQuery(filter, { view: "month", month: other })}`
  const isPast = month < today.slice(0, 7)
  const dayHref = (date: string) =>
    isPast
      ? `/archive/${date.slice(0, 4)}/${date.slice(5, 7)}`
      : `/events${filterQuery({ ...filter, from: date, to: date })}`
  return (
    <section aria-label="The month" className="month-sheet">
      <MonthHeading
        month={month}
        earlier={at(monthAway(month, -1))}
        later={at(monthAway(month, 1))}
        now={month === today.slice(0, 7) ? null : at(today.slice(0, 7))}
      />
      {events.length === 0 && (
        <p className="mb-4 text-lg">
          {isFiltered(filter)
            ? "Nothing in this month fits. "
            : isPast
              ? "Nothing was on in this month. "
              : "Nothing is on in this month yet. "}
          <a href={isFiltered(filter) ? `/events?month=${month}&view=month` : "/events"}>
            {isFiltered(filter) ? "Everything in this month" : "What comes next"}
          </a>
        </p>
      )}
      <MonthTable {...{ month, events, today, groupZone, dayHref }} />
    </section>
  )
}
