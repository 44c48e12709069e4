import "server-only"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"
import { type EventFilter, filterQuery } from "./event-filter"
import { listNews } from "./list-news"
import { nameFilter } from "./name-filter"
import { writeFeed } from "./write-feed"

/** The news of the calendar, or of a part of it, for a feed reader. */
export async function readFeed(filter: EventFilter, format: "rss" | "json"): Promise<string> {
  const baseUrl = env().BASE_URL
  const [{ group }, words, news] = await Promise.all([
    currentSettings(),
    nameFilter(filter),
    listNews(filter),
  ])
  const query = filterQuery(filter)
  return writeFeed(
    {
      name: [group.name, words].filter(Boolean).join(": "),
      about: group.tagline,
      page: new URL(`/events${query}`, baseUrl).href,
      self: new URL(`/feed.${format === "rss" ? "xml" : "json"}${query}`, baseUrl).href,
      baseUrl,
      news,
    },
    format,
  )
}
