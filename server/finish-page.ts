import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { Captured } from "./capture"
import { filePolicy, pagePolicy, withoutFramework } from "./content-security"
import { securityHeaders } from "./headers"
import type { Page } from "./page-cache"

const brotli = promisify(brotliCompress)
const gunzipable = promisify(gzip)

const compressible = /^(?:text\/|application\/(?:json|javascript|xml|[\w.-]+\+(?:json|xml))|image\/svg)/
/** What the front decides itself, and what Next says only for its own router or about its own bytes. */
const replaced =
  /^(?:etag|vary|content-length|content-encoding|transfer-encoding|connection|date|keep-alive|set-cookie|x-nextjs-.*|x-powered-by|link)$/

export type Finish = {
  path: string
  isHttps: boolean
  isReading: boolean
  cacheControl?: string
  quality?: number
}

const isHtml = (type: unknown) => typeof type === "string" && type.startsWith("text/html")

/** `Link` names preloads of scripts; on a page that has none they would be fetched for nothing. */
function preloads(link: unknown, isReading: boolean): string | undefined {
  const parts = [link].flat().filter((one): one is string => typeof one === "string")
  const kept = parts
    .flatMap((one) => one.split(/,\s*(?=<)/))
    .filter((one) => !isReading || !/\bas="?script|rel="?modulepreload/.test(one))
  return kept.length > 0 ? kept.join(", ") : undefined
}

/** The finished text or bytes of an answer and the policy that belongs to them. */
export function finishBody(captured: Captured, isReading: boolean): { body: Buffer; policy: string } {
  if (!isHtml(captured.headers["content-type"])) return { body: captured.body, policy: filePolicy }
  const given = captured.body.toString("utf8")
  const html = isReading ? withoutFramework(given) : given
  return { body: isReading ? Buffer.from(html) : captured.body, policy: pagePolicy(html) }
}

/** The headers of an answer, without those that depend on the encoding. */
export function finishHeaders(captured: Captured, policy: string, options: Finish): [string, string][] {
  const headers: [string, string][] = securityHeaders(options.path, policy, options.isHttps)
  for (const [name, value] of Object.entries(captured.headers)) {
    if (value === undefined || replaced.test(name) || headers.some(([set]) => set === name)) continue
    if (options.cacheControl && name === "cache-control") continue
    headers.push([name, String(value)])
  }
  const link = preloads(captured.headers.link, options.isReading)
  if (link) headers.push(["link", link])
  if (options.cacheControl) headers.push(["cache-control", options.cacheControl])
  return headers
}

/**
 * The same words, a byte for each letter. What was cut out of a page with a dash or an emoji in it has two, and Node
 * would narrow it again in every answer: a tenth of a 304, measured.
 */
const narrow = (words: string[]) => words.map((word) => Buffer.from(word, "latin1").toString("latin1"))

/** Everything a later request needs, made once: three bodies, and six header lists. No cookie is ever kept. */
export async function finishPage(captured: Captured, options: Finish): Promise<Page> {
  const { body, policy } = finishBody(captured, options.isReading)
  const headers = [
    ...finishHeaders(captured, policy, options),
    ["vary", "accept-encoding"] as [string, string],
  ]
  const type = String(captured.headers["content-type"] ?? "")
  const packs = compressible.test(type) && body.length > 600
  const quality = options.quality ?? 6
  const [br, gz] = packs
    ? await Promise.all([
        brotli(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        }),
        gunzipable(body, { level: Math.min(quality, 9) }),
      ])
    : [body, body]
  const digest = createHash("sha256").update(body).update(policy).digest("base64url").slice(0, 22)
  // A strong validator names exact bytes, so each encoding has its own.
  const tag = (encoding?: string) => ["etag", `"${digest}${encoding ? `-${encoding}` : ""}"`]
  const head = (bytes: Buffer, encoding?: string) =>
    narrow([
      ...headers.flat(),
      ...tag(encoding),
      ...(encoding ? ["content-encoding", encoding] : []),
      "content-length",
      String(bytes.length),
    ])
  const lasting = headers.filter(([name]) => !name.startsWith("content-t")).flat()
  const unchanged = (encoding?: string) => narrow([...lasting, ...tag(encoding)])
  return {
    status: captured.status,
    etag: digest,
    heads: {
      br: packs ? head(br, "br") : head(body),
      gzip: packs ? head(gz, "gzip") : head(body),
      none: head(body),
    },
    unchanged: {
      br: unchanged(packs ? "br" : undefined),
      gzip: unchanged(packs ? "gzip" : undefined),
      none: unchanged(),
    },
    bodies: { br, gzip: gz, none: body },
  }
}
