import { dateText, type EventPage, timeOf } from "@/domain/events/event"
import type { SeriesDate } from "@/domain/events/list-series"

/** The series that it is part of, and when it meets next. */
export function EventSeries({ series, dates }: { series: EventPage["series"]; dates: SeriesDate[] }) {
  if (!series) return null
  return (
    <section aria-labelledby="series" className="no-print border-t-4 border-ink pt-4">
      <h2 id="series" className="display text-2xl" dir="auto">
        {dates.length > 0 ? "More of " : "Part of "}
        <a href={`/series/${series.slug}`}>{series.title}</a>
      </h2>
      {dates.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
          {dates.map((date) => (
            <li key={date.slug}>
              <a href={`/events/${date.slug}`} className="font-semibold">
                <time dateTime={date.startsLocal.slice(0, 10)}>{dateText(date.startsLocal)}</time>
              </a>
              {!date.isAllDay && <span className="text-muted"> {timeOf(date.startsLocal)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
