import { dayOf, type EventPage, placeText } from "@/domain/events/event"
import { EventMoved } from "./event-moved"
import { EventWhen } from "./event-when"
import { titleSize } from "./title-size"

/** Title, day and place of one event, set as a poster; without its colour when it was, or will not be. */
export function EventHeader({ event }: { event: EventPage }) {
  const day = dayOf(event.startsLocal)
  const place = placeText(event)
  const isToCome = event.state === "published" && !event.isOver
  return (
    <header className={isToCome ? "on-poster print:border-b-4" : "border-b-4 border-ink bg-note"}>
      <div className="sheet-width grid gap-x-12 gap-y-5 pt-7 pb-8 md:grid-cols-[auto_1fr] md:items-end md:pt-10">
        <p aria-hidden="true" className="flex items-end gap-4 md:-ml-1">
          <span className="display text-[clamp(8.5rem,4rem+18vw,18rem)] leading-[0.74] font-black tracking-[-0.03em]">
            {day.day}
          </span>
          <span className="caps -mb-1 grid gap-0.5 text-2xl leading-[0.9] font-black">
            <span>{day.weekday}</span>
            <span>{day.month}</span>
            <span>{day.year}</span>
          </span>
        </p>
        <div className="min-w-0">
          {event.isOver && event.state === "published" && <p className="caps mb-2 text-2xl">This was</p>}
          <h1 className={`display ${titleSize(event.title)}`} dir="auto">
            {event.title}
          </h1>
          <p className="mt-4 leading-snug font-semibold md:text-lg">
            <EventWhen event={event} />
            {place && (
              <>
                <br />
                <span dir="auto">{place}</span>
              </>
            )}
          </p>
          <EventMoved event={event} />
        </div>
      </div>
    </header>
  )
}
