import type { IncomingHttpHeaders } from "node:http"

/** Names a stranger could use to talk to Next's insides, or to claim another host, path or address. */
const dropped =
  /^(?:x-forwarded-.*|forwarded|x-real-ip|x-middleware-.*|x-nextjs-.*|x-next-.*|next-resume|x-matched-path|x-now-.*|x-vercel-.*|x-action-.*|x-original-url|x-rewrite-url|x-greenroom-.*|x-invoke-.*|x-prerender-.*|connection|keep-alive|upgrade|transfer-encoding|expect|te|trailer|accept-encoding|if-modified-since|range|host|origin)$/

export type Site = { origin: string; host: string; protocol: string }

export const siteOf = (baseUrl: string): Site => {
  const { origin, host, protocol } = new URL(baseUrl)
  return { origin, host, protocol: protocol.slice(0, -1) }
}

/** What Next hears of who is asking: one believable address, and our own host whatever the request claimed. */
function toldByFront(site: Site, address: string, reference: string): Record<string, string> {
  return {
    host: site.host,
    "x-forwarded-host": site.host,
    "x-forwarded-proto": site.protocol,
    "x-forwarded-for": address,
    "x-greenroom-reference": reference,
  }
}

/**
 * The headers of a stranger's request as Next gets them. The origin was checked by the guards and is set to ours:
 * Next answers a malformed or differently spelled one with a fault.
 */
export function headersForNext(
  given: IncomingHttpHeaders,
  site: Site,
  address: string,
  reference: string,
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || dropped.test(name)) continue
    kept[name] = Array.isArray(value) ? value.join(", ") : value
  }
  if (given.origin !== undefined) kept.origin = site.origin
  return { ...kept, ...toldByFront(site, address, reference) }
}

/** A page for everybody is rendered for nobody: no cookie, no language, no address, always the same browser name. */
export function headersForEverybody(site: Site, reference: string): Record<string, string> {
  return {
    accept: "text/html",
    "user-agent": "Greenroom-Front",
    ...toldByFront(site, "127.0.0.1", reference),
  }
}
