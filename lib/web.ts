import { lookup } from "node:dns/promises"
import http from "node:http"
import https from "node:https"
import { BlockList, isIP, isIPv6 } from "node:net"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { ok, type Result, refuse } from "./result"

// Everything that is not the public internet (IANA special-purpose registries): an address that an editor types must
// not become a way into the machine, its neighbours, or a provider's metadata service.
const ours = new BlockList()
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  ours.addSubnet(net, bits, "ipv4")
// Of IPv6 only 2000::/3 is public, and in it some is not, or leads to an IPv4 address inside (Teredo, 6to4).
const public6 = new BlockList()
public6.addSubnet("2000::", 3, "ipv6")
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const)
  ours.addSubnet(net, bits, "ipv6")

/** Whether an IP address is one of the public internet. IPv4 inside IPv6 is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return public6.check(address, "ipv6") && !ours.check(address, "ipv6")
  return isIP(address) === 4 && !ours.check(address, "ipv4")
}

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>
type Options = {
  maxBytes: number
  timeoutMs: number
  /** Only tests have others: a name server and a network of their own. */
  resolve?: Resolve
  isAllowed?: (address: string) => boolean
}
export type Fetched = { body: Buffer; url: string; contentType: string }
export type FetchFault =
  | "no-web-address"
  | "not-public"
  | "unreachable"
  | "too-large"
  | "too-slow"
  | "too-many-redirects"

const mostRedirects = 5

/**
 * Reads a file of the public web by http or https, following at most five redirects. Every name is resolved first, every
 * one of its addresses must be public, and the connection goes to exactly the address that was looked at, so that a
 * name cannot point elsewhere a moment later. Refuses: no-web-address, not-public, unreachable { status }, too-large,
 * too-slow, too-many-redirects.
 */
export async function fetchPublic(address: string, options: Options): Promise<Result<Fetched, FetchFault>> {
  const until = AbortSignal.timeout(options.timeoutMs)
  let url = address
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const found = await fetchOnce(url, options, until)
    if (!found.ok || !("location" in found.value)) return found as Result<Fetched, FetchFault>
    url = found.value.location
  }
  return refuse("too-many-redirects")
}

async function fetchOnce(address: string, options: Options, until: AbortSignal) {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return refuse("no-web-address")
  const target = await publicTarget(url, options)
  if (!target.ok) return target
  return new Promise<Result<Fetched | { location: string }, FetchFault>>((settle) => {
    const fail = () => settle(refuse(until.aborted ? "too-slow" : "unreachable"))
    const request = (url.protocol === "https:" ? https : http).request(
      {
        host: target.value.address,
        family: target.value.family,
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        servername: isIP(bare(url)) ? undefined : url.hostname,
        // No connection of an earlier fetch, which may lead somewhere else.
        agent: false,
        signal: until,
        headers: {
          host: url.host,
          accept:
            "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
          "accept-encoding": "gzip, br, identity",
          "user-agent": "Greenroom (reads the feed of its own show)",
        },
      },
      (answer) => {
        const { statusCode: status = 0, headers } = answer
        if ([301, 302, 303, 307, 308].includes(status) && headers.location) {
          answer.destroy()
          const next = URL.canParse(headers.location, url) ? new URL(headers.location, url).href : ""
          return settle(ok({ location: next }))
        }
        if (status !== 200) {
          answer.destroy()
          return settle(refuse("unreachable", { status }))
        }
        const chunks: Buffer[] = []
        let length = 0
        answer.on("data", (chunk: Buffer) => {
          length += chunk.length
          if (length <= options.maxBytes) return chunks.push(chunk)
          // Said before it is cut off: being cut off is a fault too.
          settle(refuse("too-large"))
          answer.destroy()
        })
        answer.on("error", fail)
        answer.on("end", () => {
          const body = unpacked(Buffer.concat(chunks), headers["content-encoding"], options.maxBytes)
          settle(
            body
              ? ok({ body, url: url.href, contentType: headers["content-type"] ?? "" })
              : refuse("too-large"),
          )
        })
        answer.on("aborted", fail)
      },
    )
    request.on("error", fail)
    request.end()
  })
}

const bare = (url: URL) => url.hostname.replace(/^\[|\]$/g, "")

async function publicTarget(url: URL, { resolve = resolveAll, isAllowed = isPublicAddress }: Options) {
  const host = bare(url)
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await resolve(host).catch(() => [])
  const [first] = found
  if (!first) return refuse("unreachable")
  // One bad address among good ones is how a name is made to point inside now and then.
  return found.every((one) => isAllowed(one.address)) ? ok(first) : refuse("not-public")
}

const resolveAll: Resolve = (host) => lookup(host, { all: true })

/** A small packed file can be endless once unpacked: null when it is larger than allowed, or broken. */
function unpacked(body: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer | null {
  try {
    if (encoding === "gzip" || encoding === "x-gzip") return gunzipSync(body, { maxOutputLength })
    return encoding === "br" ? brotliDecompressSync(body, { maxOutputLength }) : body
  } catch {
    return null
  }
}
