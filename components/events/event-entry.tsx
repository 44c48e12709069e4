import { type ListedEvent, placeText } from "@/domain/events/event"
import { EventTime } from "./event-when"
import { WhyShort } from "./why-short"

const off = { cancelled: "Cancelled", postponed: "Postponed" }

/** One event in a list that hangs from the day. */
export function EventEntry({ event, level = 3 }: { event: ListedEvent; level?: 3 | 4 }) {
  const Heading = `h${level}` as const
  const place = placeText(event)
  return (
    <article className="grid gap-x-10 gap-y-4 lg:grid-cols-[7fr_5fr]">
      <div className="min-w-0">
        {event.state !== "published" && (
          <p className="caps mb-2 inline-block bg-danger px-2 text-xl text-paper">{off[event.state]}</p>
        )}
        <Heading className="display text-2xl" dir="auto">
          <a href={`/events/${event.slug}`} className="quiet">
            {event.title}
          </a>
        </Heading>
        <p className="mt-2">
          <EventTime event={event} />
          {place && (
            <>
              <br />
              <span dir="auto">{place}</span>
            </>
          )}
        </p>
      </div>
      <WhyShort event={event} />
    </article>
  )
}
