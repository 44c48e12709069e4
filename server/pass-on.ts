import type { IncomingMessage } from "node:http"
import type { Asked, Captured } from "./capture"
import { clientAddress, senderOf } from "./client-address"
import { type BodyLimit, readBody } from "./read-body"
import { Full } from "./renderer"
import { headersForNext, type Site } from "./request-headers"
import { answerStaleForm, isUnknownAction } from "./stale-action"
import { isLarge } from "./upload-limit"

export class TooLong extends Error {}

type Passing = {
  site: Site
  trustedProxies: number
  reference: string
  render(asked: Asked): Promise<Captured>
  limitOf(req: IncomingMessage): Promise<BodyLimit>
}

/** Each is held in memory several times over while it is read. */
const mostUploads = 4
let uploads = 0

/**
 * Hands a request to Next, cleaned of what a stranger may not claim. The body is read whole first: it can then be
 * measured, and given back when Next no longer knows the form. Throws TooLong, and Full when many send pictures at once.
 */
export async function passOn(
  req: IncomingMessage,
  passing: Passing,
): Promise<Captured | { keptText: string }> {
  const { site, trustedProxies, reference, render } = passing
  const url = req.url ?? "/"
  const heard = [req.headers["x-forwarded-for"]].flat().join(",")
  const address = senderOf(clientAddress(req.socket.remoteAddress ?? "", heard, trustedProxies))
  const headers = headersForNext(req.headers, site, address, reference)
  delete headers["content-length"]
  // HEAD says what GET would: Node leaves the body out.
  if (req.method !== "POST") return render({ method: "GET", url, headers })

  const limit = await passing.limitOf(req)
  const isUpload = isLarge(req)
  if (isUpload && Number(req.headers["content-length"]) > limit.bytes) throw new TooLong()
  if (isUpload && uploads >= mostUploads) throw new Full()
  if (isUpload) uploads += 1
  try {
    const body = await readBody(req, limit)
    if (body === null) throw new TooLong()
    return await answered(url, headers, body, render)
  } finally {
    if (isUpload) uploads -= 1
  }
}

async function answered(
  url: string,
  headers: Record<string, string>,
  body: Buffer,
  render: Passing["render"],
): Promise<Captured | { keptText: string }> {
  const asked = { method: "POST", url, body, headers: { ...headers, "content-length": String(body.length) } }
  const captured = await render(asked)
  if (!isUnknownAction(url, asked.headers, captured)) return captured
  return (await answerStaleForm(asked, render)) ?? captured
}
