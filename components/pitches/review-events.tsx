import { dateText, timeOf } from "@/domain/events/event"
import { hostOf } from "@/domain/pitches/pitch"
import type { ProposedEventView } from "@/domain/pitches/whole-pitch"

const when = (event: ProposedEventView) =>
  event.startsLocal
    ? `${dateText(event.startsLocal, "any")}${event.isAllDay ? "" : `, ${timeOf(event.startsLocal)}`}`
    : "no date"

/** The events as they were proposed: a line each, since dates and places are what one looks for. */
export function ReviewEvents({ proposed }: { proposed: ProposedEventView[] }) {
  return (
    <ul className="border-t border-line text-sm md:text-base">
      {proposed.map((event) => (
        <li
          key={event.id}
          className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-1 md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <span className="font-semibold">{when(event)}</span>
          <span className="min-w-0">
            <bdi>{event.title || hostOf(event.url)}</bdi>
            <span className="text-muted">
              {event.place && (
                <>
                  {" · "}
                  <bdi>{event.place}</bdi>
                </>
              )}
              {event.isOnline && " · online"}
            </span>
            {event.url && (
              <>
                {" "}
                <a
                  href={event.url}
                  rel="noreferrer nofollow"
                  className="inline-block max-w-full truncate align-bottom"
                >
                  {hostOf(event.url)}
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
