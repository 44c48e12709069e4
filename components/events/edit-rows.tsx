import { Tag } from "@/components/ui/tag"
import { dayOf, timeOf } from "@/domain/events/event"
import type { EventRow } from "@/domain/events/queries"

type Props = { title: string; count?: number; rows: EventRow[]; empty: string; param: string; page: number }

const dated = (local: string) => {
  const day = dayOf(local)
  return `${day.weekday} ${day.day} ${day.month} ${day.year}`
}

/** Events a line each: date, title, what is odd about it. Fifty at a time. */
export function EditRows({ title, count, rows, empty, param, page }: Props) {
  return (
    <section className="mt-8 first-of-type:mt-0" aria-labelledby={`list-${param}`}>
      <h2 id={`list-${param}`} className="caps border-b-2 border-ink pb-1 text-base">
        {title} {count !== undefined && <span className="text-muted">{count}</span>}
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
            <p className={`text-sm whitespace-nowrap ${row.isPast ? "text-muted" : ""}`}>
              {dated(row.startsLocal)}
              {!row.startsLocal.endsWith("00:00") && (
                <span className="text-muted"> {timeOf(row.startsLocal)}</span>
              )}
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
            <p className="flex flex-wrap gap-1.5">
              {row.looksLike && <Tag tone="danger">looks like another</Tag>}
              {!row.zone && <Tag>no time zone</Tag>}
              {row.state === "cancelled" && <Tag tone="danger">cancelled</Tag>}
              {row.state === "postponed" && <Tag>postponed</Tag>}
              {row.isPast && row.state === "published" && <Tag>past</Tag>}
            </p>
          </li>
        ))}
      </ul>
      <p className="flex gap-5 pt-1 text-sm">
        {page > 0 && (
          <a href={`?${param}=${page - 1}`} className="inline-flex min-h-9 items-center">
            Newer
          </a>
        )}
        {rows.length === 50 && (
          <a href={`?${param}=${page + 1}`} className="inline-flex min-h-9 items-center">
            Older
          </a>
        )}
      </p>
    </section>
  )
}
