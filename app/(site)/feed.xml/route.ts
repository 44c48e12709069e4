import { eventFilter } from "@/domain/events/event-filter"
import { readFeed } from "@/domain/events/read-feed"

/** RSS 2.0, with the query of the list. */
export async function GET(request: Request) {
  const filter = eventFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(await readFeed(filter, "rss"), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  })
}
