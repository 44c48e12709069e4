import type { Event, Offer, Organization, Person, Place, VirtualLocation, WithContext } from "schema-dts"
import type { EventPage } from "@/domain/events/event"
import { jpegWidthOf, pictureAddress } from "@/domain/media/medium"
import { offsetTime } from "@/lib/zone"

type Site = { baseUrl: string; groupName: string }

/**
 * One event in the words of schema.org, as Google's rules for events ask for it: days without hours, times with their
 * offset (ISO 8601), a new date as EventRescheduled with the one before. What is not known is left out.
 */
export function eventSchema(event: EventPage, { baseUrl, groupName }: Site): WithContext<Event> {
  const url = new URL(`/events/${event.slug}`, baseUrl).href
  const { kind: attendance, locations } = whereOf(event, url)
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": url,
    url,
    name: event.title,
    description: [event.audienceValue, event.description].filter(Boolean).join("\n\n"),
    startDate: timeIn(event, event.startsLocal),
    ...(event.endsLocal && { endDate: timeIn(event, event.endsLocal) }),
    eventStatus: `https://schema.org/${statusOf(event)}`,
    ...(event.movedFromLocal && { previousStartDate: timeIn(event, event.movedFromLocal) }),
    ...(attendance && { eventAttendanceMode: modes[attendance] }),
    ...(locations.length > 0 && { location: locations.length === 1 ? locations[0] : locations }),
    image: imagesOf(event).map((path) => new URL(path, baseUrl).href),
    organizer: organizersOf(event, { baseUrl, groupName }),
    ...performersOf(event),
    ...offersOf(event),
    ...(event.tags.length > 0 && { keywords: event.tags.join(", ") }),
    ...(event.series && {
      superEvent: {
        "@type": "EventSeries",
        name: event.series.title,
        url: new URL(`/series/${event.series.slug}`, baseUrl).href,
      },
    }),
  }
}

/** The photograph first: it is of the event, where the card only tells of it. */
const imagesOf = ({ picture, slug }: EventPage) => [
  ...(picture ? [pictureAddress(picture.id, jpegWidthOf(picture), "jpeg")] : []),
  `/events/${slug}/card.png`,
]

const timeIn = ({ isAllDay, zone }: EventPage, local: string) =>
  isAllDay ? local.slice(0, 10) : offsetTime(local, zone)

function statusOf({ state, movedFromLocal }: EventPage) {
  if (state === "cancelled") return "EventCancelled"
  if (state === "postponed") return "EventPostponed"
  return movedFromLocal ? "EventRescheduled" : "EventScheduled"
}

function whereOf(event: EventPage, url: string) {
  const isSomewhere = Boolean(event.placeName || event.address || event.city)
  const place: Place = {
    "@type": "Place",
    name: event.placeName || event.address || event.city,
    address: {
      "@type": "PostalAddress",
      ...(event.address && { streetAddress: event.address }),
      ...(event.city && { addressLocality: event.city }),
      ...(event.country && { addressCountry: event.country }),
    },
  }
  const online: VirtualLocation = { "@type": "VirtualLocation", url: event.url || url }
  const locations = [...(isSomewhere ? [place] : []), ...(event.isOnline ? [online] : [])]
  const kind: keyof typeof modes | null = event.isOnline
    ? isSomewhere
      ? "mixed"
      : "online"
    : isSomewhere
      ? "offline"
      : null
  return { kind, locations }
}

const modes = {
  offline: "https://schema.org/OfflineEventAttendanceMode",
  mixed: "https://schema.org/MixedEventAttendanceMode",
  online: "https://schema.org/OnlineEventAttendanceMode",
} as const

/** The group where it hosts, and whoever is named beside it; the group alone where nobody is known. */
function organizersOf(event: EventPage, { baseUrl, groupName }: Site): Organization[] {
  const others = event.organisers
  const isOurs = event.involvements.some(({ kind }) => kind === "hosting" || kind === "co_hosting")
  const group: Organization = { "@type": "Organization", name: groupName, url: new URL("/", baseUrl).href }
  const named: Organization = {
    "@type": "Organization",
    name: others,
    ...(event.url && { url: event.url }),
  }
  return [...(isOurs || !others ? [group] : []), ...(others ? [named] : [])]
}

function performersOf({ involvements }: EventPage) {
  const performer = involvements
    .filter(({ kind }) => kind === "speaking")
    .map(({ memberName }): Person => ({ "@type": "Person", name: memberName }))
  return performer.length > 0 ? { performer } : {}
}

const currencies: Record<string, string> = { "€": "EUR", "£": "GBP" }

/** `Free`, `12 EUR`, `€ 12.50`. A sum is told only when its currency is certain: a dollar may be anybody's. */
function priceIn(text: string): { price: string; priceCurrency?: string } | null {
  if (/^(free|0)\b/i.test(text.trim())) return { price: "0" }
  const [, before, sum, after] =
    /^\s*([A-Z]{3}|[€£])?\s*(\d{1,6}(?:[.,]\d\d)?)\s*([A-Z]{3}|[€£])?\s*$/.exec(text) ?? []
  const mark = before ?? after
  if (!sum || !mark) return null
  return { price: sum.replace(",", "."), priceCurrency: currencies[mark] ?? mark }
}

function offersOf(event: EventPage) {
  const price = priceIn(event.price)
  const isFree = price?.price === "0"
  if (!event.ticketUrl) return isFree ? { isAccessibleForFree: true } : {}
  const offers: Offer = { "@type": "Offer", url: event.ticketUrl, ...price }
  return { offers, ...(isFree && { isAccessibleForFree: true }) }
}
