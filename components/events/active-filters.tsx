import { type EventFilter, filterQuery } from "@/domain/events/event-filter"
import { filterWords } from "./filter-words"

type Props = { filter: EventFilter; placeName: string | undefined; more: Record<string, string | undefined> }

/** What the list is narrowed to; each is a link that takes it away. On paper it says what the list is of. */
export function ActiveFilters({ filter, placeName, more }: Props) {
  const parts = filterWords(filter, placeName)
  if (parts.length === 0) return null
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2 print:gap-x-4">
      <span className="text-muted" id="only">
        Only
      </span>
      <ul aria-labelledby="only" className="contents">
        {parts.map(({ name, label }) => (
          <li key={name} className="max-w-full">
            <a
              href={`/events${filterQuery({ ...filter, [name]: undefined }, more)}`}
              className="inline-flex min-h-9 max-w-full items-center gap-2 border-2 border-ink bg-note px-2.5 no-underline hover:bg-ink hover:text-paper print:min-h-0 print:border-0 print:px-0 print:font-semibold"
            >
              <bdi className="min-w-0">{label}</bdi>
              <span aria-hidden="true" className="no-print font-semibold">
                ×
              </span>
              <span className="sr-only">: take this away</span>
            </a>
          </li>
        ))}
      </ul>
      {parts.length > 1 && (
        <a href={`/events${filterQuery({}, more)}`} className="no-print inline-flex min-h-9 items-center">
          Everything again
        </a>
      )}
    </div>
  )
}
