import { accessFacts, type EventPage } from "@/domain/events/event"

/** What is known about getting in and staying: the event's facts and its place's. Silence is not a no. */
export function EventAccess({ event }: { event: Pick<EventPage, "access" | "accessNote"> }) {
  return (
    <>
      {event.access.length > 0 && (
        <ul>
          {event.access.map((fact, index) => (
            <li key={fact} className="inline not-last:after:content-[',_']">
              {index === 0
                ? accessFacts[fact]
                : accessFacts[fact].replace(/^./, (first) => first.toLowerCase())}
            </li>
          ))}
        </ul>
      )}
      {event.accessNote && (
        <p className={`whitespace-pre-line ${event.access.length > 0 ? "mt-1.5 text-sm" : ""}`} dir="auto">
          {event.accessNote}
        </p>
      )}
    </>
  )
}
