import { eventFilter } from "@/domain/events/event-filter"
import { readFeed } from "@/domain/events/read-feed"

/** JSON Feed 1.1, with the query of the list. */
export async function GET(request: Request) {
  const filter = eventFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(await readFeed(filter, "json"), {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  })
}
