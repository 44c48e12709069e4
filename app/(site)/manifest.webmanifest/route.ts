import { accentTones } from "@/components/site/accent"
import { currentSettings } from "@/domain/settings/queries"

// Nothing is made at build time.
export const dynamic = "force-dynamic"

/** What a phone needs to keep the programme among its apps (W3C, Web Application Manifest). */
export async function GET() {
  const { group } = await currentSettings()
  const icons = [192, 512].map((size) => ({
    src: `/icons/${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
  }))
  const manifest = {
    name: group.name,
    description: group.tagline,
    start_url: "/",
    scope: "/",
    display: "browser",
    background_color: "#f5f4f1",
    theme_color: accentTones(group.accent).ground,
    icons: [...icons, ...icons.map((icon) => ({ ...icon, purpose: "maskable" }))],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
  })
}
