import { type EventPage, movedFromText } from "@/domain/events/event"

type Moved = Pick<EventPage, "movedFromLocal" | "isAllDay" | "state" | "stateNote">

/** The time that was announced before, struck, beside the new one. */
export function EventMoved({ event }: { event: Moved }) {
  if (!event.movedFromLocal || event.state !== "published") return null
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <strong className="caps border-2 border-current px-2 text-lg">New date</strong>
      <span>
        <span className="sr-only">It was announced for </span>
        <s>{movedFromText(event.movedFromLocal, event.isAllDay)}</s>
      </span>
      {event.stateNote && (
        <span className="basis-full" dir="auto">
          {event.stateNote}
        </span>
      )}
    </p>
  )
}
