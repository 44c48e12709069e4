import { offWords } from "@/components/events/off-label"
import { accentTones } from "@/components/site/accent"
import { dayOf, placeText, whenText } from "@/domain/events/event"
import { eventBySlug } from "@/domain/events/queries"
import { currentSettings } from "@/domain/settings/queries"
import { socialCard } from "@/lib/social-card"

/** The event as a picture for those who are sent its address. Of a draft there is none. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [lookup, { group }] = await Promise.all([eventBySlug(slug), currentSettings()])
  if (lookup.found === "moved") {
    return new Response(null, { status: 308, headers: { location: `/events/${lookup.slug}/card.png` } })
  }
  if (lookup.found !== "page") return new Response(null, { status: lookup.found === "gone" ? 410 : 404 })
  const { event } = lookup
  const tones = accentTones(group.accent)
  const isOff = event.state !== "published"
  const card = await socialCard({
    groupName: group.name,
    day: dayOf(event.startsLocal),
    title: event.title,
    lines: [whenText(event), placeText(event)],
    why: event.audienceValue,
    off: event.state === "published" ? "" : offWords[event.state],
    ground: isOff ? "#e9e6e0" : tones.ground,
    ink: isOff ? "#171513" : tones.ink,
  })
  return new Response(new Uint8Array(card), { headers: { "content-type": "image/png" } })
}
