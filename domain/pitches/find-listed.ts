import "server-only"
import type { Visitor } from "@/domain/actors/actor"
import { dateText } from "@/domain/events/event"
import { db } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { hostOf, type PitchInput } from "./pitch"

export type ListedAlready = { slug: string; title: string; when: string; place: string }

/**
 * What is still to come on our calendar, for everybody to see, with the same link or on the same day at the same place
 * as one of these: at most three. Only what is public is looked at: nobody learns here what others have pitched.
 */
export async function findListed(_: Visitor, events: PitchInput["events"]): Promise<ListedAlready[]> {
  const days = events.flatMap(({ date }) => (date ? [date] : []))
  const hosts = events.flatMap(({ url }) => (url ? [hostOf(url)] : []))
  const near = await db.$queryRaw<{ id: string }[]>`
    (select id from events where state <> 'draft' and starts_local::date = any(${days}::date[])
      and coalesce(ends_at, starts_at) > clock_now() limit 100)
    union
    (select id from events where state <> 'draft' and coalesce(ends_at, starts_at) > clock_now()
      and lower(substring(url from '^https?://(?:www[.])?([^/:?#]+)')) = any(${hosts}::text[]) limit 100)`
  const rows = await db.event.findMany({
    where: { id: { in: near.map(({ id }) => id) }, state: { not: "draft" } },
    select: { slug: true, title: true, startsLocal: true, placeName: true, city: true, url: true },
    orderBy: [{ startsLocal: "asc" }, { id: "asc" }],
  })
  const same = rows.filter((row) =>
    events.some(
      (event) =>
        isSameLink(event.url, row.url) ||
        (toLocalTime(row.startsLocal).startsWith(event.date ?? "never") && isSamePlace(event.place, row)),
    ),
  )
  return same.slice(0, 3).map((row) => ({
    slug: row.slug,
    title: row.title,
    when: dateText(toLocalTime(row.startsLocal), "any"),
    place: [row.placeName, row.city].filter(Boolean).join(", "),
  }))
}

/** The same page, however it was spelt; the front page of a site is no event's own. */
function isSameLink(one: string, other: string): boolean {
  const page = (url: string) => {
    if (!URL.canParse(url)) return ""
    const { pathname, searchParams } = new URL(url)
    for (const name of [...searchParams.keys()])
      if (/^(?:utm_|fbclid|gclid|aff)/.test(name)) searchParams.delete(name)
    const path = pathname.replace(/\/+$/, "")
    return path || searchParams.size > 0 ? `${hostOf(url)}${path}?${searchParams}`.toLowerCase() : ""
  }
  return page(one) !== "" && page(one) === page(other)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** "Vernor Pantry, 12 Main St" names the place that we list as "Vernor Pantry"; "Detroit" alone names none. */
function isSamePlace(typed: string, { placeName }: { placeName: string }): boolean {
  const [one, other] = [plain(typed), plain(placeName)]
  return one.length > 3 && other.length > 3 && ` ${one} `.includes(` ${other} `)
}
