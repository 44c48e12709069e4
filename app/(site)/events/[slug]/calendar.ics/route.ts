import { calendarFile } from "@/domain/events/calendar-file"
import { eventBySlug } from "@/domain/events/queries"
import { env } from "@/lib/env"

/** 404 for what never was, 410 for what was taken down, and the new address for what moved. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const lookup = await eventBySlug(slug)
  if (lookup.found === "moved") {
    return new Response(null, { status: 308, headers: { location: `/events/${lookup.slug}/calendar.ics` } })
  }
  if (lookup.found !== "page") return new Response(null, { status: lookup.found === "gone" ? 410 : 404 })
  return new Response(calendarFile(lookup.event, { baseUrl: env().BASE_URL }), {
    headers: {
      "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
      "content-disposition": `attachment; filename="${lookup.event.slug}.ics"`,
    },
  })
}
