import { Tag } from "@/components/ui/tag"
import { dateText, timeOf } from "@/domain/events/event"
import type { SeriesForEditing } from "@/domain/events/list-series"

const states = { draft: "draft", published: "", cancelled: "cancelled", postponed: "postponed" }

/** Every date of a series, each an event of its own. */
export function SeriesDates({ dates, title }: { dates: SeriesForEditing["dates"]; title: string }) {
  return (
    <ol className="border-t border-line">
      {dates.map((date) => (
        <li
          key={date.id}
          className={`relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2 hover:bg-note ${date.isOver ? "text-muted" : ""}`}
        >
          <a
            href={`/dashboard/events/${date.id}`}
            data-row
            className={`quiet font-semibold before:absolute before:inset-0 ${date.state === "cancelled" ? "line-through" : ""}`}
          >
            {`${dateText(date.startsLocal)} ${date.startsLocal.slice(0, 4)}`}
            {!date.isAllDay && `, ${timeOf(date.startsLocal)}`}
          </a>
          {date.title !== title && (
            <span className="min-w-0 basis-full truncate sm:flex-1 sm:basis-0" dir="auto">
              {date.title}
            </span>
          )}
          <span className="flex gap-1.5">
            {date.isMoved && <Tag>moved</Tag>}
            {states[date.state] && (
              <Tag tone={date.state === "draft" ? "plain" : "danger"}>{states[date.state]}</Tag>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
