/** Paths whose last part is a secret: whoever has the address may act for its owner. */
const secretPath = /^\/(?:pitch|invitation|confirm|sign-in|unsubscribe|calendar)\/[^/]/
const privatePath = /^\/(?:dashboard|api)(?:\/|$)/

const always: [string, string][] = [
  ["x-content-type-options", "nosniff"],
  ["cross-origin-resource-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
  ["x-frame-options", "DENY"],
]

/**
 * The headers every answer carries. Secret pages use strict-origin, not no-referrer: with that a form's POST would
 * say `Origin: null` and be refused.
 */
export function securityHeaders(path: string, policy: string, isHttps: boolean): [string, string][] {
  const isSecret = secretPath.test(path)
  return [
    ...always,
    ["content-security-policy", policy],
    ["referrer-policy", isSecret ? "strict-origin" : "strict-origin-when-cross-origin"],
    ...(isSecret || privatePath.test(path)
      ? ([["x-robots-tag", "noindex, nofollow"]] as [string, string][])
      : []),
    ...(isHttps ? ([["strict-transport-security", "max-age=31536000"]] as [string, string][]) : []),
  ]
}
