/** Paths whose last part is a secret: whoever has the address may act for its owner. */
const secretPath = /^\/(?:pitch|invitation|confirm|sign-in|unsubscribe|calendar)\/[^/]/
const privatePath = /^\/(?:dashboard|api|sign-in)(?:\/|$)/

/** The one page that other sites may show in a frame: it has no form, no script and no cookie. */
const framedPath = /^\/embed$/

const always: [string, string][] = [
  ["x-content-type-options", "nosniff"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
]

/**
 * Where somebody is known, no other window may hold on to ours. Elsewhere a page is the same for everybody and has nothing to
 * give away, and a browser that must change its process for it once the answer is there shows it later.
 */
const ofOne: [string, string][] = [
  ["cross-origin-opener-policy", "same-origin"],
  ["x-robots-tag", "noindex, nofollow"],
]

/**
 * The headers every answer carries. Secret pages use strict-origin, not no-referrer: with that a form's POST would
 * say `Origin: null` and be refused.
 */
export function securityHeaders(path: string, policy: string, isHttps: boolean): [string, string][] {
  const isSecret = secretPath.test(path)
  const isFramed = framedPath.test(path)
  return [
    ...always,
    ["cross-origin-resource-policy", isFramed ? "cross-origin" : "same-origin"],
    ...(isFramed ? [] : ([["x-frame-options", "DENY"]] as [string, string][])),
    [
      "content-security-policy",
      isFramed ? policy.replace("frame-ancestors 'none'", "frame-ancestors *") : policy,
    ],
    ["referrer-policy", isSecret ? "strict-origin" : "strict-origin-when-cross-origin"],
    ...(isSecret || privatePath.test(path) ? ofOne : []),
    ...(isHttps ? ([["strict-transport-security", "max-age=31536000"]] as [string, string][]) : []),
  ]
}
