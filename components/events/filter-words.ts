import { dateText, involvementKinds } from "@/domain/events/event"
import type { EventFilter } from "@/domain/events/event-filter"

type Part = { name: keyof EventFilter; label: string }

/** What a filter asks, one plain phrase each: `about operations`, `at The Gear Room`, `from Thu 10 Dec 2026`. */
export function filterWords(filter: EventFilter, placeName: string | undefined): Part[] {
  const day = (local: string) => dateText(`${local}T00:00`, "any other")
  const parts: (Part | false | undefined | "")[] = [
    filter.q && { name: "q", label: `“${filter.q}”` },
    filter.tag && { name: "tag", label: `about ${filter.tag}` },
    filter.place && { name: "place", label: `at ${placeName ?? filter.place}` },
    filter.involvement && { name: "involvement", label: involvementKinds[filter.involvement] },
    filter.format && {
      name: "format",
      label: { "in-person": "in person", online: "online", hybrid: "in person and online" }[filter.format],
    },
    filter.from && { name: "from", label: `from ${day(filter.from)}` },
    filter.to && { name: "to", label: `until ${day(filter.to)}` },
  ]
  return parts.filter((part): part is Part => Boolean(part))
}
