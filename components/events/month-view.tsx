import { type EventFilter, filterQuery, isFiltered } from "@/domain/events/event-filter"
import type { MonthEvent } from "@/domain/events/list-month"
import { lastDayOf, monthAway } from "./month-grid"
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
  const link = (other: string) => ({ month: other, href: at(other) })
  const thisMonth = today.slice(0, 7)
  const [isPast, isNow] = [month < thisMonth, month === thisMonth]
  const isSpent = events.every((event) => lastDayOf(event) < today)
  const dayHref = (date: string) =>
    isPast
      ? `/archive/${date.slice(0, 4)}/${date.slice(5, 7)}`
      : `/events${filterQuery({ ...filter, from: date, to: date })}`
  return (
    <section aria-label="The month" className="month-sheet">
      <MonthHeading
        month={month}
        earlier={link(monthAway(month, -1))}
        later={link(monthAway(month, 1))}
        now={isNow ? null : link(thisMonth)}
      />
      <MonthWords {...{ month, filter, isPast }} isEmpty={events.length === 0} isSpent={isNow && isSpent} />
      <MonthTable {...{ month, events, today, groupZone, dayHref }} />
    </section>
  )
}

type Words = { month: string; filter: EventFilter; isPast: boolean; isEmpty: boolean; isSpent: boolean }

/** Above a table in which nothing is left to go to: where to look instead. */
function MonthWords({ month, filter, isPast, isEmpty, isSpent }: Words) {
  if (!isEmpty && !isSpent) return null
  const isAsked = isFiltered(filter)
  const nothing = isEmpty
    ? isPast
      ? "Nothing was on in this month."
      : "Nothing is on in this month yet."
    : "That was all in this month."
  return (
    <p className="no-print mb-4 text-lg">
      {isAsked && isEmpty ? "Nothing in this month fits." : nothing}{" "}
      <a href={isAsked ? `/events${filterQuery({}, { month, view: "month" })}` : "/events"}>
        {isAsked ? "Everything in this month" : "What comes next"}
      </a>
    </p>
  )
}
