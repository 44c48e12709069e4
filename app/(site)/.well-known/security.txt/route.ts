import { currentSettings, todayOfGroup } from "@/domain/settings/queries"
import { env } from "@/lib/env"

// Nothing is made at build time.
export const dynamic = "force-dynamic"

/** Where to tell of a hole (RFC 9116). It must say until when it holds: half a year from today. */
export async function GET() {
  const today = await todayOfGroup(await currentSettings())
  const expires = new Date(Date.parse(`${today}T00:00:00Z`) + 180 * 86_400_000)
    .toISOString()
    .replace(".000Z", "Z")
  const { BASE_URL: baseUrl } = env()
  const lines = [
    `Contact: ${baseUrl}/contact`,
    `Expires: ${expires}`,
    "Preferred-Languages: en",
    `Canonical: ${baseUrl}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } })
}
