import type { EventForEditing } from "@/domain/events/queries"
import type { Typed } from "@/lib/form"

/** An event as the fields of its form. */
export const editTyped = (event: EventForEditing): Typed => ({
  title: event.title,
  startsLocal: event.startsLocal,
  endsLocal: event.endsLocal ?? "",
  isAllDay: event.isAllDay ? "on" : "",
  zone: event.zone ?? "",
  placeName: event.placeName,
  address: event.address,
  city: event.city,
  country: event.country,
  isOnline: event.isOnline ? "on" : "",
  url: event.url,
  conductUrl: event.conductUrl,
  tags: event.tags.join(", "),
  description: event.description,
  audienceValue: event.audienceValue,
  involvementKind: event.involvement?.kind ?? "",
  involvementMemberId: event.involvement?.memberId ?? "",
  involvementSentence: event.involvement?.sentence ?? "",
})

/** Every zone that the machine knows, the group's own first. */
export const zonesFrom = (own: string) => [
  own,
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== own),
]
