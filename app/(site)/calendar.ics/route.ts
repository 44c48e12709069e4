import { eventFilter } from "@/domain/events/event-filter"
import { readCalendar } from "@/domain/events/read-calendar"

/** The calendar to subscribe to, with the query of the list. */
export async function GET(request: Request) {
  const filter = eventFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  return new Response(await readCalendar(filter), {
    headers: { "content-type": "text/calendar; charset=utf-8; method=PUBLISH" },
  })
}
