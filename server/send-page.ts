import type { IncomingMessage, ServerResponse } from "node:http"
import type { Page } from "./page-cache"

export type Encoding = "br" | "gzip" | "none"

/** Browsers send a handful of spellings, so the answer is remembered for the first few hundred. */
const known = new Map<string, Encoding>()

export function encodingFor(accepted: string | string[] | undefined): Encoding {
  if (typeof accepted !== "string") return "none"
  const before = known.get(accepted)
  if (before) return before
  const allows = (name: string) =>
    accepted.split(",").some((one) => {
      const [coding = "", ...rules] = one
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      return coding === name && !rules.some((rule) => /^q=0(?:\.0*)?$/.test(rule))
    })
  const encoding = allows("br") ? "br" : allows("gzip") ? "gzip" : "none"
  if (known.size < 500) known.set(accepted, encoding)
  return encoding
}

/** True when one of the tags the browser holds names these bytes, in whichever encoding it got them. */
function isUnchanged(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false
  return given.includes(etag) || given.trim() === "*"
}

/** A HEAD request gets the same headers; Node leaves out the body by itself. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const encoding = encodingFor(req.headers["accept-encoding"])
  const tag = req.headers["if-none-match"]
  if (tag !== undefined && page.status === 200 && isUnchanged(tag, page.etag)) {
    res.writeHead(304, page.unchanged[encoding])
    res.end()
    return
  }
  res.writeHead(page.status, page.heads[encoding])
  res.end(page.bodies[encoding])
}
