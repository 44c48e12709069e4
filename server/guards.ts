import type { IncomingHttpHeaders } from "node:http"

export type Refused = { status: 400 | 403 | 405 | 414; title: string; text: string }

const badAddress: Refused = {
  status: 400,
  title: "This address cannot be read",
  text: "Something in it is broken. Check the link, or start from the first page.",
}
const foreignForm: Refused = {
  status: 403,
  title: "This did not come from our pages",
  text:
    "Your browser says that the form was sent from somewhere else, so nothing was saved. " +
    "Go back, copy what you typed, open the page here again and send it from there.",
}

/** Addresses that Next would answer with a fault, or with somebody else's page. Null when all is well. */
export function addressFault(url: string): Refused | null {
  if (url.length > 4_000) return { ...badAddress, status: 414 }
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\")) return badAddress
  const path = url.split("?", 1)[0] ?? ""
  try {
    if (hasControlCharacter(decodeURIComponent(path))) return badAddress
  } catch {
    return badAddress
  }
  return /%00|\0/.test(url) ? badAddress : null
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return true
  return false
}

/** RFC 8058: the mail provider posts these, from no page of ours; the token in the address is the proof. */
const oneClickUnsubscribe = /^\/unsubscribe\/[^/?]+/

/**
 * An unsafe method must say that it comes from our own page. `Origin` is compared with the whole origin of BASE_URL,
 * and behind a trusted proxy also with the host asked for. A request that says neither is no browser of this decade
 * or was made by hand: refused. `Origin: null` is a sandboxed or data page, refused too.
 */
export function originFault(
  method: string,
  url: string,
  headers: IncomingHttpHeaders,
  ours: { origin: string; trustedProxies: number },
): Refused | null {
  if (method !== "POST" || oneClickUnsubscribe.test(url)) return null
  const { origin } = headers
  const site = headers["sec-fetch-site"]
  if (origin === "null") return foreignForm
  if (site !== undefined) return site === "same-origin" ? null : foreignForm
  if (origin === undefined) return foreignForm
  if (origin === ours.origin) return null
  const asked = ours.trustedProxies > 0 ? headers.host : undefined
  return asked && (origin === `https://${asked}` || origin === `http://${asked}`) ? null : foreignForm
}

/** GET and HEAD read, POST acts; nothing here answers to anything else. */
export function methodFault(method: string): Refused | null {
  if (method === "GET" || method === "HEAD" || method === "POST" || method === "OPTIONS") return null
  return {
    status: 405,
    title: "Not that way",
    text: "This address answers to reading and to its own forms only.",
  }
}
