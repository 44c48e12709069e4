import "server-only"
import { db } from "@/lib/db"
import { dateText, formats, involvementKinds } from "./event"
import { type EventFilter, isFiltered } from "./event-filter"

/** A filter in words, for the name of a feed: `linux, at The Gear Room`. Empty when nothing is asked. */
export async function nameFilter(filter: EventFilter): Promise<string> {
  if (!isFiltered(filter)) return ""
  const { q, tag, place, series, involvement, format, from, to } = filter
  const [itsPlace, itsSeries] = await Promise.all([
    place ? db.place.findUnique({ where: { slug: place }, select: { name: true } }) : null,
    series ? db.series.findUnique({ where: { slug: series }, select: { title: true } }) : null,
  ])
  return [
    series && (itsSeries?.title ?? series),
    tag,
    q && `“${q}”`,
    place && `at ${itsPlace?.name ?? place}`,
    involvement && involvementKinds[involvement].toLowerCase(),
    format && { ...formats, hybrid: "in person and online" }[format].toLowerCase(),
    from && `from ${dateText(`${from}T00:00`, "")}`,
    to && `until ${dateText(`${to}T00:00`, "")}`,
  ]
    .filter(Boolean)
    .join(", ")
}
