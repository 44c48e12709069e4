import { readSitemap } from "@/domain/events/read-sitemap"

/** `/sitemap/1.xml`: a part of what does not fit into one file. */
export async function GET(_: Request, { params }: { params: Promise<{ part: string }> }) {
  const [, part] = /^(\d{1,4})\.xml$/.exec((await params).part) ?? []
  const sitemap = part === undefined ? null : await readSitemap(Number(part))
  if (sitemap === null) return new Response(null, { status: 404 })
  return new Response(sitemap, { headers: { "content-type": "application/xml; charset=utf-8" } })
}
