import { involvementKinds, type ListedEvent, placeText } from "@/domain/events/event"
import { DayNumeral } from "./day-numeral"
import { EventWhen } from "./event-when"
import { OffLabel } from "./off-label"

type Props = { events: ListedEvent[]; groupName: string; words: string; all: string; isMore: boolean }

/** What's on, for a frame on somebody else's page. Each entry says why it is here, as everywhere. */
export function EmbedList({ events, groupName, words, all, isMore }: Props) {
  return (
    <>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-4 border-ink pb-2">
        <h1 className="display text-2xl" dir="auto">
          <a href={all} target="_top" className="quiet">
            {groupName}
          </a>
        </h1>
        <p className="text-sm" dir="auto">
          {words || "What’s on"}
        </p>
      </header>
      <ol>
        {events.map((event) => (
          <li
            key={event.slug}
            className="grid gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[8.5rem_1fr] md:grid-cols-[9.5rem_1fr]"
          >
            <DayNumeral date={event.startsLocal.slice(0, 10)} />
            <Entry event={event} />
          </li>
        ))}
      </ol>
      {events.length === 0 && <p className="py-6 text-lg">Nothing is listed just now.</p>}
      <p className="pt-4">
        <a href={all} target="_top" className="font-semibold">
          {isMore ? "Everything that is on" : `More from ${groupName}`}
        </a>
      </p>
    </>
  )
}

function Entry({ event }: { event: ListedEvent }) {
  const place = placeText(event)
  const [first] = event.involvements
  return (
    <article className="min-w-0">
      <OffLabel state={event.state} />
      <h2 className="display text-xl" dir="auto">
        <a href={`/events/${event.slug}`} target="_top" className="quiet">
          {event.title}
        </a>
      </h2>
      <p className="mt-1 text-sm">
        <EventWhen event={event} />
        {place && <span dir="auto"> · {place}</span>}
      </p>
      <p className="mt-2 text-sm" dir="auto">
        {event.audienceValue}{" "}
        {first && (
          <span className="text-muted">
            {involvementKinds[first.kind]}: <bdi>{first.memberName}</bdi>
          </span>
        )}
      </p>
    </article>
  )
}
