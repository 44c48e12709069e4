import { readSitemap } from "@/domain/events/read-sitemap"

// Nothing is made at build time.
export const dynamic = "force-dynamic"

export async function GET() {
  return new Response(await readSitemap("whole"), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  })
}
