import type { IncomingMessage, ServerResponse } from "node:http"
import { promisify } from "node:util"
import { gzip } from "node:zlib"
import type { Captured } from "./capture"
import { pagePolicy } from "./content-security"
import { type Finish, finishBody, finishHeaders } from "./finish-page"
import { securityHeaders } from "./headers"
import { type PlainPage, plainPage } from "./plain-page"
import { encodingFor } from "./send-page"

const packed = promisify(gzip)

/** Where React runs in the browser. Everywhere else a form is a plain form, and comes without the framework's scripts. */
const runsReact = /^\/(?:dashboard|invitation)(?:\/|$)/

export type Sending = { path: string; isHttps: boolean }

/** Sends an answer that is for this one request. Pages are never kept by anybody on the way. */
export async function sendCaptured(
  req: IncomingMessage,
  res: ServerResponse,
  captured: Captured,
  { path, isHttps }: Sending,
): Promise<void> {
  const isHtml = String(captured.headers["content-type"] ?? "").startsWith("text/html")
  const isFlight = String(captured.headers["content-type"] ?? "").startsWith("text/x-component")
  // A page that was not found has nothing to press: it is a document.
  const isMissing = (captured.status === 404 || captured.status === 410) && req.method !== "POST"
  const isReading = isHtml && (isMissing || !runsReact.test(path))
  const finish: Finish = { path, isHttps, isReading }
  if (isHtml || isFlight || captured.status >= 300) finish.cacheControl = "no-store"
  // The one page a browser may keep for its own back button: with what was typed and the form's key, so that the
  // same form sent again is the same pitch. With no-store it would say "document expired" after a refusal.
  if (isHtml && path === "/pitch" && captured.status === 200) finish.cacheControl = "private, no-cache"
  const { body, policy } = finishBody(captured, isReading)
  const headers = finishHeaders(captured, policy, finish)
  for (const cookie of [captured.headers["set-cookie"] ?? []].flat())
    headers.push(["set-cookie", String(cookie)])
  if (captured.headers.vary) headers.push(["vary", String(captured.headers.vary)])
  // Next's router reads these; they tell nothing that the page does not.
  for (const name of ["x-nextjs-action-not-found", "x-nextjs-prerender", "x-nextjs-postponed", "etag"]) {
    const value = captured.headers[name]
    if (value !== undefined && !isHtml) headers.push([name, String(value)])
  }
  const mayPack = (isHtml || isFlight) && body.length > 1_000
  const bytes =
    mayPack && encodingFor(req.headers["accept-encoding"]) !== "none"
      ? await packed(body, { level: 4 })
      : body
  // Next sends a page along with a redirect; no browser shows it.
  const isRedirect = isHtml && captured.headers.location !== undefined
  const hasBody = !isRedirect && captured.status !== 204 && captured.status !== 304
  if (hasBody && bytes !== body) headers.push(["content-encoding", "gzip"])
  if (hasBody || isRedirect) headers.push(["content-length", String(hasBody ? bytes.length : 0)])
  res.writeHead(captured.status, headers.flat())
  res.end(hasBody ? bytes : undefined)
}

/** Sends a page of the front's own. */
export function sendPlain(
  res: ServerResponse,
  status: number,
  page: PlainPage | string,
  sending: Sending & { extra?: [string, string][] },
): void {
  const html = Buffer.from(typeof page === "string" ? page : plainPage(page))
  const headers: [string, string][] = [
    ...securityHeaders(sending.path, pagePolicy(html.toString()), sending.isHttps),
    ["content-type", "text/html; charset=utf-8"],
    ["cache-control", "no-store"],
    ["content-length", String(html.length)],
    ...(sending.extra ?? []),
  ]
  res.writeHead(status, headers.flat())
  res.end(html)
}
