import { accentTones } from "@/components/site/accent"
import { currentSettings } from "@/domain/settings/queries"
import { groupIcon } from "@/lib/social-card"

const sizes = ["180", "192", "512"]

/** The group's first letter on its colour, as phones want it: `/icons/192.png`. */
export async function GET(_: Request, { params }: { params: Promise<{ size: string }> }) {
  const [, size = ""] = /^(\d{3})\.png$/.exec((await params).size) ?? []
  if (!sizes.includes(size)) return new Response(null, { status: 404 })
  const { group } = await currentSettings()
  const { ground, ink } = accentTones(group.accent)
  const icon = await groupIcon(group.name, Number(size), { ground, ink })
  return new Response(new Uint8Array(icon), { headers: { "content-type": "image/png" } })
}
