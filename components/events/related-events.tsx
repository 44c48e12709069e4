import { dateText, type ListedEvent } from "@/domain/events/event"
import { EventTime } from "./event-when"
import { PlaceLine } from "./place-line"

/** What else is coming for whoever reads this event. Nothing when nothing is near. */
export function RelatedEvents({ events }: { events: ListedEvent[] }) {
  if (events.length === 0) return null
  return (
    <section aria-labelledby="related" className="no-print mt-16 border-t-4 border-ink pt-4">
      <h2 id="related" className="display text-2xl font-black uppercase">
        Coming, and near this
      </h2>
      <ul className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-3">
        {events.map((event) => (
          <li key={event.slug} className="border-t border-line pt-3">
            <time dateTime={event.startsLocal.slice(0, 10)} className="caps block text-lg text-accent">
              {dateText(event.startsLocal)}
            </time>
            <h3 className="display mt-1 text-xl" dir="auto">
              <a href={`/events/${event.slug}`} className="quiet">
                {event.title}
              </a>
            </h3>
            <p className="mt-1 text-sm text-muted">
              <EventTime event={event} />
              <br />
              <PlaceLine event={event} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
