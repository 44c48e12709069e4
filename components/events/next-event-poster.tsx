import { Stamp } from "@/components/ui/stamp"
import { dayOf, involvementKinds, type ListedEvent, placeText } from "@/domain/events/event"
import { EventWhen } from "./event-when"
import { titleSize } from "./title-size"

const link =
  "inline-flex min-h-11 items-center border-3 border-current px-3 py-1.5 sm:px-5 sm:py-2 font-semibold no-underline hover:underline"

/** When is the next one? As large as it can be said. */
export function NextEventPoster({ event }: { event: ListedEvent }) {
  const day = dayOf(event.startsLocal)
  const place = placeText(event)
  const own = event.involvements.find((one) => one.kind === "hosting" || one.kind === "co_hosting")
  return (
    <section aria-labelledby="next" className="grid gap-x-12 gap-y-6 md:grid-cols-[auto_1fr] md:items-end">
      <p aria-hidden="true" className="flex items-end gap-4 md:-ml-2">
        <span className="display text-giant font-black tracking-[-0.03em]">{day.day}</span>
        <span className="caps -mb-1 grid gap-1 text-3xl md:-mb-2 leading-[0.85] font-black">
          <span>{day.weekday}</span>
          <span>{day.month}</span>
        </span>
      </p>
      <div className="min-w-0 md:pb-1">
        <p className="caps text-lg">The next one of ours</p>
        <h1 id="next" className={`display mt-1 ${titleSize(event.title)}`} dir="auto">
          <a href={`/events/${event.slug}`} className="quiet">
            {event.title}
          </a>
        </h1>
        <p className="mt-3 leading-snug font-semibold md:mt-4 md:text-lg">
          <EventWhen event={event} />
          {place && (
            <>
              <br />
              <span dir="auto">{place}</span>
            </>
          )}
        </p>
        <p className="measure mt-3" dir="auto">
          <span className="sr-only">Why it’s here: </span>
          {event.audienceValue}
        </p>
        {own && (
          <div className="mt-4">
            <Stamp tone="current">
              {involvementKinds[own.kind]} <span aria-hidden="true">/</span> <bdi>{own.memberName}</bdi>
            </Stamp>
          </div>
        )}
        <p className="mt-4 flex flex-wrap gap-3">
          <a href={`/events/${event.slug}`} className={link}>
            What to expect
          </a>
          <a href={`/events/${event.slug}/calendar.ics`} className={link}>
            Into your calendar
          </a>
        </p>
      </div>
    </section>
  )
}
