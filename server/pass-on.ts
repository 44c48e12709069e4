import type { IncomingMessage } from "node:http"
import type { Asked, Captured } from "./capture"
import { clientAddress, senderOf } from "./client-address"
import { readBody } from "./read-body"
import { headersForNext, type Site } from "./request-headers"
import { answerStaleForm, isUnknownAction } from "./stale-action"

export class TooLong extends Error {}

type Passing = {
  site: Site
  trustedProxies: number
  reference: string
  render(asked: Asked): Promise<Captured>
}

/**
 * Hands a request to Next, cleaned of what a stranger may not claim. The body is read whole first: it can then be
 * measured, and given back when Next no longer knows the form. Throws TooLong.
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

  const body = await readBody(req)
  if (body === null) throw new TooLong()
  const asked = { method: "POST", url, body, headers: { ...headers, "content-length": String(body.length) } }
  const captured = await render(asked)
  if (!isUnknownAction(url, asked.headers, captured)) return captured
  return (await answerStaleForm(asked, render)) ?? captured
}
