import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { log } from "@/lib/log"
import { wantsDocument } from "./cacheable-paths"
import { type Captured, capture, type Handle } from "./capture"
import { clientAddress } from "./client-address"
import type { ContentVersion } from "./content-version"
import { Gate } from "./gate"
import { addressFault, methodFault, originFault } from "./guards"
import { pages } from "./plain-page"
import { readBody } from "./read-body"
import { readingPages } from "./reading-pages"
import { headersForEverybody, headersForNext, siteOf } from "./request-headers"
import { type Sending, sendCaptured, sendPlain } from "./send"
import { sendPage } from "./send-page"
import { isUnknownAction, keptTextPage, readFields, translated } from "./stale-action"
import { staticFiles } from "./static-files"

const answerWithinMs = 15_000

export type Front = (req: IncomingMessage, res: ServerResponse) => void

type Options = {
  handle: Handle
  version: ContentVersion
  nextPublicMoment(): Promise<Date | null>
  /** Answers to those who watch the process; null when this path is not theirs. */
  health(path: string): { status: number; text: string } | null
  baseUrl: string
  trustedProxies: number
}

class Full extends Error {}

/** The number a person can tell us and we can find in the log. */
const newReference = () =>
  randomBytes(5)
    .toString("hex")
    .toUpperCase()
    .replace(/^(.{5})/, "$1-")

/** Stands between the network and Next: guards, kept pages, content security, and a kind word when all fails. */
export function front({
  handle,
  version,
  nextPublicMoment,
  health,
  baseUrl,
  trustedProxies,
}: Options): Front {
  const site = siteOf(baseUrl)
  const isHttps = site.protocol === "https"
  const gate = new Gate()

  async function rendered(asked: Parameters<typeof capture>[1]): Promise<Captured> {
    if (!(await gate.enter())) throw new Full()
    try {
      return await capture(handle, asked, answerWithinMs)
    } finally {
      gate.leave()
    }
  }
  async function renderedForEverybody(url: string): Promise<Captured> {
    const reference = newReference()
    const captured = await rendered({ method: "GET", url, headers: headersForEverybody(site, reference) })
    if (captured.status >= 500) captured.headers["x-greenroom-reference"] = reference
    return captured
  }
  const reading = readingPages({ version, render: renderedForEverybody, nextPublicMoment, isHttps })
  const built = staticFiles(renderedForEverybody, isHttps)

  async function forwarded(
    req: IncomingMessage,
    res: ServerResponse,
    url: string,
    reference: string,
    to: Sending,
  ) {
    const address = clientAddress(
      req.socket.remoteAddress ?? "",
      [req.headers["x-forwarded-for"]].flat().join(","),
      trustedProxies,
    )
    const headers = headersForNext(req.headers, site, address, reference)
    const method = req.method ?? "GET"
    if (method !== "POST") {
      delete headers["content-length"]
      return answer(req, res, await rendered({ method, url, headers }), reference, to)
    }
    const body = await readBody(req)
    if (body === null) {
      // The rest is never read, so this connection cannot be used again.
      res.once("finish", () => setTimeout(() => req.destroy(), 500).unref())
      return sendPlain(res, 413, pages.tooLong, { ...to, extra: [["connection", "close"]] })
    }
    headers["content-length"] = String(body.length)
    let captured = await rendered({ method, url, headers, body })
    if (isUnknownAction(url, headers, captured)) {
      const type = headers["content-type"] ?? ""
      const { typed, form } = await readFields(type, body)
      const { "content-type": _, "content-length": __, ...reads } = headers
      const fresh = await rendered({ method: "GET", url, headers: reads })
      const renewed = fresh.status === 200 ? await translated(form, fresh.body.toString("utf8")) : null
      if (renewed) {
        const again = {
          ...headers,
          "content-type": renewed.type,
          "content-length": String(renewed.body.length),
        }
        captured = await rendered({ method, url, headers: again, body: renewed.body })
      }
      if (!renewed || isUnknownAction(url, headers, captured)) {
        return sendPlain(res, 409, keptTextPage(to.path, typed), to)
      }
    }
    // Whoever sent this must see what it did on the very next page.
    await version.askNow()
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
    const told = String(captured.headers["x-greenroom-reference"] ?? reference)
    log.error(
      { reference: told, method: req.method, path: to.path, status: captured.status },
      "A page failed",
    )
    return failed(res, told, to)
  }
  function failed(res: ServerResponse, reference: string, to: Sending) {
    if (version.isUp()) return sendPlain(res, 500, { ...pages.fault, reference }, to)
    return sendPlain(res, 503, { ...pages.away, reference }, { ...to, extra: [["retry-after", "5"]] })
  }

  async function serve(
    req: IncomingMessage,
    res: ServerResponse,
    reference: string,
    to: Sending,
  ): Promise<void> {
    const url = req.url ?? "/"
    const method = req.method ?? "GET"
    const fault =
      methodFault(method) ??
      addressFault(url) ??
      originFault(method, url, req.headers, { origin: site.origin, trustedProxies })
    if (fault) return sendPlain(res, fault.status, fault, { ...to, extra: [["connection", "close"]] })
    if (method === "OPTIONS") {
      res.writeHead(204, { allow: "GET, HEAD, POST, OPTIONS" }).end()
      return
    }
    const watched = health(to.path)
    if (watched && method !== "POST") {
      res
        .writeHead(watched.status, { "content-type": "text/plain", "cache-control": "no-store" })
        .end(watched.text)
      return
    }
    if (method !== "POST") {
      const key = wantsDocument(req.headers) ? reading.keyOf(url) : null
      const found = key !== null ? await reading.page(key) : built.isBuilt(url) ? await built.file(url) : null
      if (found && "page" in found) return sendPage(req, res, found.page)
      if (found && "bodies" in found) return sendPage(req, res, found)
      if (found) return answer(req, res, "captured" in found ? found.captured : found, reference, to)
    }
    return forwarded(req, res, url, reference, to)
  }

  return (req, res) => {
    const url = req.url ?? "/"
    if (req.method === "GET" || req.method === "HEAD") {
      const page = reading.atOnce(url)
      if (page && wantsDocument(req.headers)) return sendPage(req, res, page)
    }
    const reference = newReference()
    const to = { path: url.split("?", 1)[0] ?? url, isHttps }
    serve(req, res, reference, to).catch((error: unknown) => {
      if (res.headersSent || req.destroyed) return void res.destroy()
      if (error instanceof Full) {
        return sendPlain(res, 503, pages.busy, { ...to, extra: [["retry-after", "3"]] })
      }
      log.error({ reference, method: req.method, path: to.path, err: error }, "A request failed")
      failed(res, reference, to)
    })
  }
}
