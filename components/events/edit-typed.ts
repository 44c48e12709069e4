import type { EventForEditing } from "@/domain/events/read-for-editing"
import type { Typed } from "@/lib/form"

/** A time as the fields of a form; a whole day has no hours. */
export function whenTyped(event: Pick<EventForEditing, "startsLocal" | "endsLocal" | "isAllDay">): Typed {
  const [startsOn = "", startsTime = ""] = event.startsLocal.split("T")
  const [endsOn = "", endsTime = ""] = event.endsLocal?.split("T") ?? []
  return {
    startsOn,
    startsTime: event.isAllDay ? "" : startsTime,
    endsOn: endsOn === startsOn ? "" : endsOn,
    endsTime: event.isAllDay ? "" : endsTime,
    isAllDay: event.isAllDay ? "on" : "",
  }
}

/** An event as the fields of its form. */
export function editTyped(event: EventForEditing): Typed {
  const [first, ...others] = event.involvements
  const also = others.flatMap(({ kind, memberId, sentence }, index) => [
    [`alsoInvolved[${index}].kind`, kind],
    [`alsoInvolved[${index}].memberId`, memberId],
    [`alsoInvolved[${index}].sentence`, sentence],
  ])
  return {
    ...whenTyped(event),
    title: event.title,
    zone: event.zone ?? "",
    placeName: event.placeName,
    address: event.address,
    city: event.city,
    country: event.country,
    isOnline: event.isOnline ? "on" : "",
    url: event.url,
    conductUrl: event.conductUrl,
    price: event.price,
    ticketUrl: event.ticketUrl,
    organisers: event.organisers,
    access: event.access.join("\n"),
    accessNote: event.accessNote,
    seriesId: event.series?.id ?? "",
    tags: event.tags.join(", "),
    description: event.description,
    audienceValue: event.audienceValue,
    involvementKind: first?.kind ?? "",
    involvementMemberId: first?.memberId ?? "",
    involvementSentence: first?.sentence ?? "",
    ...Object.fromEntries(also),
  }
}

/** Every zone that the machine knows, the group's own first. */
export const zonesFrom = (own: string) => [
  own,
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== own),
]
