import { DayNumeral } from "./day-numeral"
import { EventEntry } from "./event-entry"
import type { DayOfEvents } from "./group-events"

/** A list that hangs from its days: one numeral a day, a thick rule above it, a thin one between its events. */
export function EventDays({ days, isOver = false }: { days: DayOfEvents[]; isOver?: boolean }) {
  return (
    <ol>
      {days.map(({ date, events }) => (
        <li
          key={date}
          className="grid gap-x-10 gap-y-5 border-t-4 border-ink pt-4 pb-12 print:pb-5 md:grid-cols-[9.5rem_1fr] print:grid-cols-[7rem_1fr]"
        >
          <DayNumeral date={date} isOver={isOver} />
          <ul className="min-w-0">
            {events.map((event) => (
              <li key={event.slug} className="border-line py-6 not-first:border-t first:pt-0 last:pb-0">
                <EventEntry event={event} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
