import { SearchBox } from "@/components/events/search-box"
import { dateText, type ListedEvent } from "@/domain/events/event"
import { DeadEnd } from "./dead-end"

/**
 * The same words for every address that is none, events that were taken down included: a stranger should not learn
 * which of the two it was. So it cannot guess what was meant, and offers the search and what comes next.
 */
export function NothingHere({ events }: { events: ListedEvent[] }) {
  return (
    <DeadEnd over="404" title="Nothing here">
      <p>
        Either the address has a slip in it, or what stood here has been taken down since. That happens to
        events that turn out not to be what we said they were.
      </p>
      <p>If it is an event in your calendar, ask whoever runs it before you set off.</p>
      <div className="mt-4">
        <SearchBox label="Look for it by a word of its name" />
      </div>
      {events.length > 0 && (
        <section aria-labelledby="next" className="mt-4">
          <h2 id="next" className="caps text-lg">
            Coming next
          </h2>
          <ul className="mt-1 border-t border-line">
            {events.map((event) => (
              <li
                key={event.slug}
                className="grid grid-cols-[6.5rem_1fr] border-b border-line py-2 text-base"
              >
                <time dateTime={event.startsLocal.slice(0, 10)} className="caps">
                  {dateText(event.startsLocal)}
                </time>
                <a href={`/events/${event.slug}`} className="font-semibold">
                  <bdi>{event.title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeadEnd>
  )
}
