import { DayNumeral } from "@/components/events/day-numeral"
import type { EpisodePage, MentionedEvent } from "@/domain/episodes/episode"
import { placeText, whenText } from "@/domain/events/event"

function MentionedEventEntry({ event }: { event: MentionedEvent }) {
  const isOff = event.state !== "published"
  return (
    <div className="grid gap-x-10 gap-y-3 md:grid-cols-[9.5rem_1fr]">
      <DayNumeral date={event.startsLocal.slice(0, 10)} isOver={isOff} />
      <div className="min-w-0">
        {isOff && <p className="caps mb-1 inline-block bg-danger px-2 text-xl text-paper">{event.state}</p>}
        <h3 className="display text-2xl" dir="auto">
          <a href={`/events/${event.slug}`} className="quiet">
            {event.title}
          </a>
        </h3>
        <p className="mt-1">
          {isOff ? <s>{whenText(event)}</s> : whenText(event)}
          <br />
          <span dir="auto">{placeText(event)}</span>
        </p>
        {!isOff && (
          <p className="mt-2">
            <a
              href={`/events/${event.slug}/calendar.ics`}
              className="inline-flex min-h-6 items-center font-semibold"
            >
              Put it in your calendar
              <span className="sr-only"> for {event.title}</span>
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

/** Everything that was mentioned in an episode, in the order in which one heard it. */
export function MentionList({ mentions }: { mentions: EpisodePage["mentions"] }) {
  return (
    <ul>
      {mentions.map((mention) => (
        <li
          key={mention.kind === "event" ? mention.event.slug : mention.url}
          className="border-line py-5 not-first:border-t"
        >
          {mention.kind === "event" ? (
            <MentionedEventEntry event={mention.event} />
          ) : (
            <div className="grid gap-x-10 md:grid-cols-[9.5rem_1fr]">
              <p className="caps text-lg text-muted">Link</p>
              <a
                href={mention.url}
                rel="noopener nofollow ugc"
                className="print-address text-lg font-semibold"
              >
                {mention.label || mention.url}
              </a>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
