import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { log } from "@/lib/log"
import { wantsDocument } from "./cacheable-paths"
import { type Ask, type Captured, TooSlow } from "./capture"
import type { ContentVersion } from "./content-version"
import { addressFault, methodFault, originFault } from "./guards"
import type { HealthAnswer } from "./health"
import { passOn, TooLong } from "./pass-on"
import { pages } from "./plain-page"
import { type BodyLimit, discardBody } from "./read-body"
import { readingPages } from "./reading-pages"
import { Full, renderer } from "./renderer"
import { headersForEverybody, siteOf } from "./request-headers"
import { type Sending, sendCaptured, sendPlain } from "./send"
import { sendPage } from "./send-page"
import { staticFiles } from "./static-files"

export type Front = (req: IncomingMessage, res: ServerResponse) => void

type Options = {
  ask: Ask
  version: ContentVersion
  nextPublicMoment(): Promise<Date | null>
  health(path: string): HealthAnswer | null
  /** How much a form may send. */
  limitOf(req: IncomingMessage): Promise<BodyLimit>
  baseUrl: string
  trustedProxies: number
}

/** The number a person can tell us and we can find in the log. */
const newReference = () =>
  randomBytes(5)
    .toString("hex")
    .toUpperCase()
    .replace(/^(.{5})/, "$1-")

/** Stands between the network and Next: guards, kept pages, content security, and a kind word when all fails. */
export function front({
  ask,
  version,
  nextPublicMoment,
  health,
  limitOf,
  baseUrl,
  trustedProxies,
}: Options): Front {
  const site = siteOf(baseUrl)
  const isHttps = site.protocol === "https"
  const render = renderer(ask, site)

  async function renderForEverybody(url: string): Promise<Captured> {
    const reference = newReference()
    const captured = await render({ method: "GET", url, headers: headersForEverybody(site, reference) })
    return { ...captured, reference }
  }
  const reading = readingPages({ version, render: renderForEverybody, nextPublicMoment, isHttps })
  const built = staticFiles(renderForEverybody, isHttps)

  async function serve(
    req: IncomingMessage,
    res: ServerResponse,
    reference: string,
    to: Sending,
  ): Promise<void> {
    const url = req.url ?? "/"
    const method = req.method ?? "GET"
    const ours = { origin: site.origin, trustedProxies }
    const fault = methodFault(method) ?? addressFault(url) ?? originFault(method, url, req.headers, ours)
    if (fault) return sendPlain(res, fault.status, fault, { ...to, extra: [["connection", "close"]] })
    if (method === "OPTIONS") {
      res.writeHead(204, { allow: "GET, HEAD, POST, OPTIONS" }).end()
      return
    }
    if (method === "POST") {
      const captured = await passOn(req, { site, trustedProxies, reference, render, limitOf })
      if ("keptText" in captured) return sendPlain(res, 409, captured.keptText, to)
      // Whoever sent this must see what it did on the very next page.
      await version.askNow()
      return answer(req, res, captured, reference, to)
    }
    const watched = health(to.path)
    if (watched) {
      res
        .writeHead(watched.status, { "content-type": "text/plain", "cache-control": "no-store" })
        .end(watched.text)
      return
    }
    const key = wantsDocument(req.headers) ? reading.keyOf(url) : null
    const found = key !== null ? await reading.page(key) : built.isBuilt(url) ? await built.file(url) : null
    if (found?.page) return sendPage(req, res, found.page)
    const captured =
      found?.captured ?? (await passOn(req, { site, trustedProxies, reference, render, limitOf }))
    if ("keptText" in captured) throw new Error("Only what was sent can be kept")
    return answer(req, res, captured, reference, to)
  }

  function answer(
    req: IncomingMessage,
    res: ServerResponse,
    captured: Captured,
    reference: string,
    to: Sending,
  ) {
    if (captured.status < 500) return sendCaptured(req, res, captured, to)
    const told = captured.reference ?? reference
    log.error(
      { reference: told, method: req.method, path: to.path, status: captured.status },
      "A page failed",
    )
    return failed(res, told, to)
  }
  function failed(res: ServerResponse, reference: string, to: Sending, isSlow = false) {
    if (version.isUp() && !isSlow) return sendPlain(res, 500, { ...pages.fault, reference }, to)
    return sendPlain(res, 503, { ...pages.away, reference }, { ...to, extra: [["retry-after", "5"]] })
  }
  async function mend(
    error: unknown,
    req: IncomingMessage,
    res: ServerResponse,
    reference: string,
    to: Sending,
  ) {
    if (res.headersSent || res.destroyed) return res.destroy()
    if (error instanceof Full)
      return sendPlain(res, 503, pages.busy, { ...to, extra: [["retry-after", "3"]] })
    if (error instanceof TooLong) {
      await discardBody(req)
      return sendPlain(res, 413, pages.tooLong, { ...to, extra: [["connection", "close"]] })
    }
    log.error({ reference, method: req.method, path: to.path, err: error }, "A request failed")
    return failed(res, reference, to, error instanceof TooSlow)
  }

  return (req, res) => {
    const url = req.url ?? "/"
    if (req.method === "GET" || req.method === "HEAD") {
      const page = reading.atOnce(url)
      if (page && wantsDocument(req.headers)) return sendPage(req, res, page)
    }
    const reference = newReference()
    const to = { path: url.split("?", 1)[0] ?? url, isHttps }
    serve(req, res, reference, to).catch((error: unknown) => mend(error, req, res, reference, to))
  }
}
