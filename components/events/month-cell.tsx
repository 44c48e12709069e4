import { dayOf, timeOf, zoneName } from "@/domain/events/event"
import type { MonthEvent } from "@/domain/events/list-month"
import type { MonthDay, Piece } from "./month-grid"
import { offWords } from "./off-label"

type Props = {
  day: MonthDay
  today: string
  groupZone: string
  isMonday: boolean
  dayHref(date: string): string
}

/** One day of the table. On a narrow screen a row of a list, and nothing where nothing is. */
export function MonthCell({
  day: { date, day, lanes, single, more },
  today,
  groupZone,
  isMonday,
  dayHref,
}: Props) {
  const isToday = date === today
  const isEmpty = single.length === 0 && more === 0 && !lanes.some(Boolean)
  const { weekday, longMonth } = dayOf(`${date}T00:00`)
  return (
    <td
      id={`d-${date}`}
      aria-current={isToday ? "date" : undefined}
      className={`h-32 print:h-16 border-ink pb-2 align-top md:border-b md:border-l-line max-md:h-auto max-md:grid-cols-[4.5rem_minmax(0,1fr)] max-md:border-t-4
        max-md:border-ink max-md:pt-3 max-md:pb-8 ${isMonday ? "" : "md:border-l"} ${isEmpty ? "max-md:hidden" : "max-md:grid"}`}
    >
      <time dateTime={date} className="block px-1.5 pt-1 pb-1.5 max-md:px-0 max-md:pt-0">
        <span className="caps text-base md:hidden" aria-hidden="true">
          {weekday}
        </span>
        <span className="sr-only">{isToday ? "Today, " : ""}</span>
        <span
          className={`display text-xl max-md:block max-md:text-3xl max-md:font-black ${isToday ? "bg-ink px-1.5 text-paper max-md:w-fit" : ""}`}
        >
          {day}
        </span>
        <span className="sr-only"> {longMonth}</span>
      </time>
      {!isEmpty && (
        <ul className="min-w-0 wrap-anywhere max-md:grid max-md:gap-3">
          {lanes.map((piece, lane) =>
            piece ? (
              <Bar key={piece.event.slug} piece={piece} />
            ) : (
              <li key={lane} aria-hidden="true" className="mb-1 h-6 max-md:hidden" />
            ),
          )}
          {single.map((event) => (
            <Single key={event.slug} event={event} groupZone={groupZone} />
          ))}
          {more > 0 && (
            <li className="px-1.5 pt-1 text-sm max-md:px-0">
              <a href={dayHref(date)} className="font-semibold">
                and {more} more
              </a>
            </li>
          )}
        </ul>
      )}
    </td>
  )
}

const widths = [
  "",
  "md:w-full",
  "md:w-[200%]",
  "md:w-[300%]",
  "md:w-[400%]",
  "md:w-[500%]",
  "md:w-[600%]",
  "md:w-[700%]",
]

/** A day of what lasts several: the bar is whole over its cells, and its name stands once over all of them. */
function Bar({ piece: { event, nth, of, span } }: { piece: Piece }) {
  return (
    <li
      className={`relative [print-color-adjust:exact] md:mb-1 md:h-6 md:bg-ink md:text-paper ${span > 0 ? "" : "md:-ml-px"}`}
    >
      <a
        href={`/events/${event.slug}`}
        className="quiet block text-sm font-semibold md:h-full md:leading-6 max-md:text-base"
      >
        <span
          className={
            span > 0
              ? `md:absolute md:inset-y-0 md:left-0 md:z-1 md:block md:truncate md:px-1.5 ${widths[span]}`
              : "md:sr-only"
          }
        >
          <Off event={event} />
          <bdi>{event.title}</bdi>
          <span className="font-normal md:sr-only">
            , day {nth} of {of}
          </span>
        </span>
      </a>
    </li>
  )
}

function Single({ event, groupZone }: { event: MonthEvent; groupZone: string }) {
  const zone = event.zone === groupZone ? "" : ` ${zoneName(event.zone)}`
  return (
    <li className="px-1.5 pt-1 text-sm leading-snug max-md:px-0 max-md:pt-0 max-md:text-base">
      {!event.isAllDay && (
        <span className="text-muted">
          {timeOf(event.startsLocal).replace(" ", "\u00a0")}
          {zone}{" "}
        </span>
      )}
      <a
        href={`/events/${event.slug}`}
        className="quiet line-clamp-4 font-semibold hyphens-auto max-md:line-clamp-none"
      >
        <Off event={event} />
        <bdi>{event.title}</bdi>
      </a>
    </li>
  )
}

const Off = ({ event: { state } }: { event: MonthEvent }) =>
  state !== "published" && <span className="caps text-danger">{offWords[state]} </span>
