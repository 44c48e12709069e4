import type { MonthCount } from "@/domain/events/count-months"
import { dayOf } from "@/domain/events/event"

/** Years, the latest first, each with the months in which something was and how much. */
export function ArchiveMonths({ months }: { months: MonthCount[] }) {
  if (months.length === 0)
    return (
      <p className="display border-t-4 border-ink pt-5 text-3xl">
        Nothing has been yet. <a href="/events">What is to come</a>
      </p>
    )
  const years = [...new Set(months.map(({ year }) => year))]
  return years.map((year) => (
    <section
      key={year}
      aria-labelledby={`year-${year}`}
      className="grid gap-x-10 gap-y-3 border-t-4 border-ink pt-4 pb-10 md:grid-cols-[12rem_1fr]"
    >
      <h2 id={`year-${year}`} className="display text-4xl font-black">
        {year}
      </h2>
      <ol className="grid grid-cols-2 gap-x-8 sm:grid-cols-3 lg:grid-cols-4">
        {months
          .filter((one) => one.year === year)
          .map(({ month, count }) => (
            <li key={month} className="border-b border-line">
              <a
                href={`/archive/${year}/${month}`}
                className="quiet flex min-h-11 items-center justify-between gap-3"
              >
                <span className="font-semibold">{dayOf(`${year}-${month}-01T00:00`).longMonth}</span>
                <span className="text-muted">
                  {count}
                  <span className="sr-only">{count === 1 ? " event" : " events"}</span>
                </span>
              </a>
            </li>
          ))}
      </ol>
    </section>
  ))
}
