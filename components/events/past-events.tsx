import { dateText, type ListedEvent, placeText } from "@/domain/events/event"

/** What was: one line each, newest first. It stays, because what a group did says who it is. */
export function PastEvents({ events, thisYear }: { events: ListedEvent[]; thisYear: string }) {
  return (
    <section aria-labelledby="was" className="pt-10">
      <h2 id="was" className="display mb-4 text-3xl font-black uppercase">
        What was
      </h2>
      <ul className="border-t border-line">
        {events.map((event) => (
          <li key={event.slug} className="grid gap-x-10 border-b border-line py-3 md:grid-cols-[9.5rem_1fr]">
            <time dateTime={event.startsLocal.slice(0, 10)} className="caps text-lg text-muted">
              {dateText(event.startsLocal, thisYear)}
            </time>
            <div>
              <a href={`/events/${event.slug}`} className="font-semibold">
                <bdi>{event.title}</bdi>
              </a>
              {event.state === "cancelled" && <strong className="text-danger"> Cancelled</strong>}
              <span className="text-muted" dir="auto">
                {placeText(event) && ` ${placeText(event)}`}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
