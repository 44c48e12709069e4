import { readSitemap } from "@/domain/events/read-sitemap"

export async function GET() {
  return new Response(await readSitemap("whole"), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  })
}
