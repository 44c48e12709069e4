import "server-only"
import { currentSettings } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { env } from "@/lib/env"

/** A sitemap has at most so many addresses (sitemaps.org). */
const mostInOne = 50_000

const standing = [
  "",
  "events",
  "subscribe",
  "how-we-choose",
  "join",
  "pitch",
  "contact",
  "imprint",
  "privacy",
]
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const head = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * The public addresses of this site. While they fit into one file, `whole` is that file; then it is the index of the
 * parts: 0 holds the pages, 1 and on the events. Null: there is no such part.
 */
export async function readSitemap(which: "whole" | number, inOne = mostInOne): Promise<string | null> {
  const { BASE_URL: baseUrl } = env()
  const events = await db.event.count({ where: { state: { not: "draft" } } })
  const parts = Math.ceil(events / inOne)
  if (which === "whole" && parts > 1) {
    const files = Array.from({ length: parts + 1 }, (_, part) => `${baseUrl}/sitemap/${part}.xml`)
    const entries = files.map((file) => `<sitemap><loc>${file}</loc></sitemap>`).join("\n")
    return `${head}\n<sitemapindex ${names}>\n${entries}\n</sitemapindex>\n`
  }
  if (which !== "whole" && which > parts) return null
  const entries = [
    ...(which === "whole" || which === 0 ? await pages(baseUrl) : []),
    ...(which === "whole" || which > 0 ? [await listed(baseUrl, which === "whole" ? 1 : which, inOne)] : []),
  ]
  return `${head}\n<urlset ${names}>\n${entries.filter(Boolean).join("\n")}\n</urlset>\n`
}

/**
 * One part of the events with the day of their last change. The database writes the entries: fifty thousand rows in the
 * app would keep everybody else waiting. A slug is made of characters that need no escape.
 */
async function listed(baseUrl: string, part: number, inOne: number): Promise<string> {
  const [row] = await db.$queryRaw<{ entries: string }[]>`
    select coalesce(string_agg('<url><loc>' || ${baseUrl} || '/events/' || slug || '</loc><lastmod>'
      || to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD') || '</lastmod></url>', E'\n' order by id), '') as entries
    from (select id, slug, updated_at from events where state <> 'draft'
      order by id limit ${inOne} offset ${(part - 1) * inOne}) as page`
  return row?.entries ?? ""
}

/** The standing pages, the show's, and those that gather events: of tags, places and series with something public. */
async function pages(baseUrl: string): Promise<string[]> {
  const [{ show }, episodes, gatherings] = await Promise.all([
    currentSettings(),
    db.episode.findMany({ where: { skippedAt: null }, select: { number: true }, orderBy: { number: "asc" } }),
    db.$queryRaw<{ kind: string; name: string }[]>`
      select 'tags' as kind, tag as name from events, unnest(tags) as tag where state <> 'draft' group by tag
      union all select 'places', slug from places p
        where exists (select from events where place_id = p.id and state <> 'draft')
      union all select 'series', slug from series s
        where exists (select from events where series_id = s.id and state <> 'draft')
      order by 1, 2 limit 20000`,
  ])
  const shows = show.isOn ? ["show", ...episodes.map(({ number }) => `show/${number}`)] : []
  const gathering = gatherings.map(({ kind, name }) => `${kind}/${encodeURIComponent(name)}`)
  return [...standing, ...shows, ...gathering].map(
    // An apostrophe is the one character that may stay in a part of an address and not in XML.
    (path) => `<url><loc>${baseUrl}/${path.replace(/'/g, "%27")}</loc></url>`,
  )
}
