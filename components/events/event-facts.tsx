import { ButtonLink } from "@/components/ui/button-link"
import { DefinitionList } from "@/components/ui/definition-list"
import type { EventPage } from "@/domain/events/event"
import { EventWhen } from "./event-when"
import { TagLinks } from "./tag-links"

const outside = "noopener nofollow ugc"
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url)

function Where({ event }: { event: EventPage }) {
  const lines = [event.placeName, event.address, [event.city, event.country].filter(Boolean).join(", ")]
  const shown = [...lines.filter(Boolean), ...(event.isOnline ? ["Online"] : [])]
  if (shown.length === 0) return null
  return (
    <address className="not-italic" dir="auto">
      {shown.map((line) => (
        <span key={line} className="block">
          {line === event.placeName && event.place ? (
            <a href={`/places/${event.place.slug}`}>{line}</a>
          ) : (
            line
          )}
        </span>
      ))}
    </address>
  )
}

/** What one needs to get there, beside the text. */
export function EventFacts({ event }: { event: EventPage }) {
  const hasPlace = event.placeName || event.address || event.city || event.isOnline
  return (
    <aside aria-label="When, where and links">
      <DefinitionList
        rows={[
          { term: "When", value: <EventWhen event={event} /> },
          { term: "Time zone", value: event.isAllDay ? "" : event.zone.replace(/_/g, " ") },
          { term: "Where", value: hasPlace ? <Where event={event} /> : "" },
          {
            term: "Their page",
            value: event.url && (
              <a href={event.url} rel={outside} className="print-address break-words">
                {hostOf(event.url)}
              </a>
            ),
          },
          {
            term: "House rules",
            value: event.conductUrl && (
              <a href={event.conductUrl} rel={outside}>
                Code of conduct
              </a>
            ),
          },
          {
            term: "Mentioned on",
            value: event.mentionedOn.length > 0 && (
              <ul>
                {event.mentionedOn.map(({ number, title }) => (
                  <li key={number}>
                    <a href={`/show/${number}`}>
                      Episode {number}
                      {title && `: ${title}`}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
          { term: "About", value: event.tags.length > 0 && <TagLinks tags={event.tags} /> },
        ]}
      />
      {event.state === "published" && !event.isOver && (
        <p className="no-print mt-5">
          <ButtonLink href={`/events/${event.slug}/calendar.ics`} look="accent" className="w-full">
            Put it in your calendar
          </ButtonLink>
          <a href="/subscribe" className="mt-2 inline-block text-sm">
            Or subscribe to all of ours
          </a>
        </p>
      )}
    </aside>
  )
}
