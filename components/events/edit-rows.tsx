import { Tag } from "@/components/ui/tag"
import { dayOf, timeOf } from "@/domain/events/event"
import type { EventRow } from "@/domain/events/list-for-editors"

type Props = {
  title: string
  /** The parameter of the address that turns its pages. */
  param: string
  count: number
  rows: EventRow[]
  empty: string
  page: number
  /** The address of another page of this list, with everything else as it is. */
  pageHref: (page: number) => string
}

const dated = (local: string) => {
  const day = dayOf(local)
  return `${day.weekday} ${day.day} ${day.month} ${day.year}`
}

/** Events a line each: date, title, what is odd about it. Fifty at a time. */
export function EditRows({ title, param, count, rows, empty, page, pageHref }: Props) {
  return (
    <section className="mt-8 first-of-type:mt-0" aria-labelledby={`list-${param}`}>
      <h2 id={`list-${param}`} className="caps border-b-2 border-ink pb-1 text-base">
        {title} <span className="text-muted">{count}</span>
      </h2>
      {rows.length === 0 && (
        <p className="border-b border-line py-3 text-muted">{page > 0 ? "That is all." : empty}</p>
      )}
      <ul>
        {rows.map((row) => (
          <li
            key={row.id}
            className="relative grid gap-x-4 border-b border-line py-2 hover:bg-note has-focus-visible:bg-note
              sm:grid-cols-[12rem_minmax(0,1fr)_auto] sm:items-baseline"
          >
            <p className="text-sm whitespace-nowrap">
              {row.state === "postponed" ? <s>{dated(row.startsLocal)}</s> : dated(row.startsLocal)}
              {!row.isAllDay && <span className="text-muted"> {timeOf(row.startsLocal)}</span>}
            </p>
            <h3
              className={`min-w-0 truncate font-semibold ${row.state === "cancelled" ? "line-through" : ""}`}
            >
              <a
                href={`/dashboard/events/${row.id}`}
                data-row
                className="quiet before:absolute before:inset-0"
                dir="auto"
              >
                {row.title}
              </a>
              {row.city && <span className="font-normal text-muted"> · {row.city}</span>}
            </h3>
            <RowFacts row={row} />
          </li>
        ))}
      </ul>
      <p className="flex gap-5 pt-1 text-sm">
        {page > 0 && (
          <a href={pageHref(page - 1)} className="inline-flex min-h-9 items-center">
            Back
          </a>
        )}
        {(page + 1) * 50 < count && (
          <a href={pageHref(page + 1)} className="inline-flex min-h-9 items-center">
            {`The next ${Math.min(50, count - (page + 1) * 50)}`}
          </a>
        )}
      </p>
    </section>
  )
}

/** What is odd about it, and the one thing that it quietly asks for. */
function RowFacts({ row }: { row: EventRow }) {
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-sm">
      {row.wantsRecap && (
        <a href={`/dashboard/events/${row.id}#recap`} className="relative z-1 text-muted">
          How was it? Write a recap
        </a>
      )}
      {row.seriesTitle && <Tag>series</Tag>}
      {row.looksLike && <Tag tone="danger">looks like another</Tag>}
      {!row.hasZone && <Tag>no time zone</Tag>}
      {row.state === "cancelled" && <Tag tone="danger">cancelled</Tag>}
      {row.state === "postponed" && <Tag tone="danger">postponed</Tag>}
    </p>
  )
}
