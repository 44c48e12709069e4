import type { EventInList } from "@/domain/events/list-events"
import { EventTime } from "./event-when"
import { MovedFrom } from "./moved-from"
import { OffLabel } from "./off-label"
import { PlaceLine } from "./place-line"
import { TagLinks } from "./tag-links"
import { WhyShort } from "./why-short"

/** One event in a list that hangs from the day. */
export function EventEntry({ event, level = 3 }: { event: EventInList; level?: 3 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <article className="grid gap-x-10 gap-y-4 lg:grid-cols-[7fr_5fr] print:grid-cols-[7fr_5fr]">
      <div className="min-w-0">
        <OffLabel state={event.state} size="text-xl" />
        <Heading className="display text-2xl" dir="auto">
          <a href={`/events/${event.slug}`} className="quiet">
            {event.title}
          </a>
        </Heading>
        <p className="mt-2">
          <EventTime event={event} />
        </p>
        <MovedFrom event={event} />
        <p>
          <PlaceLine event={event} />
        </p>
        {event.moreDates && event.series && (
          <p>
            <a href={`/series/${event.series.slug}`}>
              and {event.moreDates === 1 ? "one more date" : `${event.moreDates} more dates`}
            </a>
          </p>
        )}
        {event.tags.length > 0 && (
          <div className="no-print mt-2 text-sm text-muted">
            <TagLinks tags={event.tags} />
          </div>
        )}
      </div>
      <WhyShort event={event} />
    </article>
  )
}
