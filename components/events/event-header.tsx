import { dayOf, type EventPage, placeText } from "@/domain/events/event"
import { EventWhen } from "./event-when"

/** Title, day and place of one event, set as a poster. */
export function EventHeader({ event }: { event: EventPage }) {
  const day = dayOf(event.startsLocal)
  const place = placeText(event)
  return (
    <header className="grid gap-x-12 gap-y-5 pt-8 pb-10 md:grid-cols-[auto_1fr] md:items-end md:pt-12">
      <p
        aria-hidden="true"
        className={`flex items-end gap-3 ${event.state === "published" && !event.isOver ? "text-accent" : "text-muted"} md:-ml-1 md:grid md:gap-0`}
      >
        <span className="caps hidden text-2xl md:block">{day.weekday}</span>
        <span className="display text-[clamp(8rem,4rem+16vw,16rem)] leading-[0.74] font-black tracking-[-0.03em] md:mt-4">
          {day.day}
        </span>
        <span className="caps grid text-2xl md:mt-4">
          <span className="md:hidden">{day.weekday}</span>
          <span>{day.month}</span>
        </span>
      </p>
      <div className="min-w-0">
        {event.isOver && event.state === "published" && <p className="caps mb-2 text-2xl">This was</p>}
        <h1 className="display text-4xl" dir="auto">
          {event.title}
        </h1>
        <p className="mt-5 text-lg leading-snug font-semibold">
          <EventWhen event={event} />
          {place && (
            <>
              <br />
              <span dir="auto">{place}</span>
            </>
          )}
        </p>
      </div>
    </header>
  )
}
