import type { ReactNode } from "react"
import { dateText, type ListedEvent } from "@/domain/events/event"
import { PlaceLine } from "./place-line"

type Props = { events: ListedEvent[]; thisYear: string; title?: string; children?: ReactNode }

/** What was: one line each, newest first. It stays, because what a group did says who it is. */
export function PastEvents({ events, thisYear, title = "What was", children }: Props) {
  return (
    <section aria-labelledby="was" className="pt-10">
      <h2 id="was" className="display mb-4 text-3xl font-black uppercase">
        {title}
      </h2>
      <PastLines events={events} thisYear={thisYear} />
      {children}
    </section>
  )
}

/** The lines alone, where the heading stands elsewhere. */
export function PastLines({ events, thisYear }: { events: ListedEvent[]; thisYear: string }) {
  return (
    <ul className="border-t border-line">
      {events.map((event) => (
        <li
          key={event.slug}
          className="grid gap-x-10 border-b border-line py-3 md:grid-cols-[9.5rem_minmax(0,7fr)_minmax(0,5fr)]"
        >
          <time dateTime={event.startsLocal.slice(0, 10)} className="caps text-lg text-muted">
            {dateText(event.startsLocal, thisYear)}
          </time>
          <p>
            <a href={`/events/${event.slug}`} className="font-semibold">
              <bdi>{event.title}</bdi>
            </a>
            {event.state === "cancelled" && <strong className="text-danger"> Cancelled</strong>}
          </p>
          <p className="text-muted">
            <PlaceLine event={event} />
          </p>
        </li>
      ))}
    </ul>
  )
}
