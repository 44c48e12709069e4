import { accentTones } from "@/components/site/accent"
import { currentSettings } from "@/domain/settings/queries"
import { socialCard } from "@/lib/social-card"

// Nothing is made at build time.
export const dynamic = "force-dynamic"

/** The group as a picture, for every page that has none of its own. */
export async function GET() {
  const { group } = await currentSettings()
  const { ground, ink } = accentTones(group.accent)
  const card = await socialCard({
    groupName: group.city,
    day: null,
    title: group.name,
    lines: [],
    why: group.tagline,
    off: "",
    ground,
    ink,
  })
  return new Response(new Uint8Array(card), { headers: { "content-type": "image/png" } })
}
