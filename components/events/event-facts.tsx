import { ButtonLink } from "@/components/ui/button-link"
import { DefinitionList } from "@/components/ui/definition-list"
import { type EventPage, formatOf, organisersIn } from "@/domain/events/event"
import { EventAccess } from "./event-access"
import { EventWhen } from "./event-when"
import { TagLinks } from "./tag-links"

const outside = "noopener nofollow ugc"
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url)

/** What one needs to get there, beside the text. */
export function EventFacts({ event }: { event: EventPage }) {
  const hasPlace = event.placeName || event.address || event.city || event.isOnline
  const organisers = organisersIn(event.organisers)
  return (
    <aside aria-label="When, where and links">
      <DefinitionList
        rows={[
          { term: "When", value: <EventWhen event={event} />, isForScreen: true },
          {
            term: "Time zone",
            value: event.isAllDay ? "" : event.zone.replace(/_/g, " "),
            isForScreen: true,
          },
          { term: "Where", value: hasPlace ? <Where event={event} /> : "" },
          { term: "How", value: formatOf(event) === "hybrid" && "There or online, as you like" },
          { term: "Price", value: (event.price || event.ticketUrl) && <Price event={event} /> },
          {
            term: "Their page",
            value: event.url && (
              <a href={event.url} rel={outside} className="print-address break-words">
                {hostOf(event.url)}
              </a>
            ),
          },
          {
            term: organisers.length > 1 ? "Organisers" : "Organiser",
            value: organisers.length > 0 && <Organisers list={organisers} />,
          },
          {
            term: "Getting in",
            value: (event.access.length > 0 || event.accessNote) && <EventAccess event={event} />,
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
            value: event.mentionedOn.length > 0 && <Episodes list={event.mentionedOn} />,
          },
          {
            term: "About",
            value: event.tags.length > 0 && <TagLinks tags={event.tags} />,
            isForScreen: true,
          },
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

function Where({ event }: { event: EventPage }) {
  const lines = [event.placeName, event.address, [event.city, event.country].filter(Boolean).join(", ")]
  const shown = lines.filter(Boolean)
  if (shown.length === 0) return "Online"
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

function Price({ event: { price, ticketUrl } }: { event: EventPage }) {
  return (
    <>
      {price && <span dir="auto">{price}</span>}
      {ticketUrl && (
        <a href={ticketUrl} rel={outside} className="print-address block font-semibold">
          Tickets at {hostOf(ticketUrl)}
        </a>
      )}
    </>
  )
}

const Organisers = ({ list }: { list: ReturnType<typeof organisersIn> }) => (
  <ul>
    {list.map(({ name, url }) => (
      <li key={`${name} ${url}`} dir="auto">
        {url ? (
          <a href={url} rel={outside}>
            {name}
          </a>
        ) : (
          name
        )}
      </li>
    ))}
  </ul>
)

const Episodes = ({ list }: { list: EventPage["mentionedOn"] }) => (
  <ul>
    {list.map(({ number, title }) => (
      <li key={number}>
        <a href={`/show/${number}`}>
          {number}
          {title && `: ${title}`}
        </a>
      </li>
    ))}
  </ul>
)
