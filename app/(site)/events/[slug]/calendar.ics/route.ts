import { eventBySlug } from "@/domain/events/queries"
import { readCalendarOf } from "@/domain/events/read-calendar"

/**
 * 404 for what never was, the new address for what moved, and for what was taken down CANCELLED as long as the
 * calendar tells it: a program that is answered 410 keeps what it has. Afterwards 410.
 */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const lookup = await eventBySlug(slug)
  if (lookup.found === "moved") {
    return new Response(null, { status: 308, headers: { location: `/events/${lookup.slug}/calendar.ics` } })
  }
  if (lookup.found === "nothing") return new Response(null, { status: 404 })
  const file = await readCalendarOf(slug)
  if (!file) return new Response(null, { status: 410 })
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
      "content-disposition": `attachment; filename="${slug}.ics"`,
    },
  })
}
