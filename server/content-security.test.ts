import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { pagePolicy, withoutFramework } from "./content-security"
import { securityHeaders } from "./headers"

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`
const fromNext =
  '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>' +
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><link rel="expect" href="#_R_" blocking="render"/>' +
  '<link rel="preload" href="/_next/static/media/f.woff2" as="font"/><script src="/_next/static/chunks/a.js" async=""></script></head>' +
  '<body><h1>Next<!-- -->: <!-- -->7 pm</h1><script type="application/ld+json">{"name":"x"}</script><script type="module" src="/month.js"></script>' +
  '<script src="/_next/static/chunks/b.js" id="_R_" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
  '<script>self.__next_f.push([1,"\\u003cb>"])</script></body></html>'

test("leaves a document without the framework, and all that is read", () => {
  const html = withoutFramework(fromNext)
  expect(html).not.toMatch(/__next_f|chunks\/|rel="expect"/)
  expect(html).toContain("<h1>Next: 7 pm</h1>")
  expect(html).toContain('href="/_next/static/a.css"')
  expect(html).toContain("f.woff2")
  expect(html).toContain('{"name":"x"}')
  expect(html).toContain('src="/month.js"')
})

test("forbids every script on a page that has none, and lets robots.txt be read from within it", () => {
  const html = withoutFramework(fromNext.replace(/<script type="module".*?<\/script>/, ""))
  expect(pagePolicy(html)).toContain("script-src 'none'")
  expect(pagePolicy(html)).toContain("connect-src 'self'")
})

test("lets sound in where there is a player, from encrypted hosts alone", () => {
  expect(pagePolicy(fromNext)).not.toContain("media-src")
  const player = '<audio controls="" preload="none" src="https://sound.example/412.mp3"></audio>'
  expect(pagePolicy(fromNext.replace("<h1>", `${player}<h1>`))).toMatch(/media-src https:(;|$)/)
  expect(pagePolicy(fromNext.replace("<h1>", `${player.replace("https", "http")}<h1>`))).not.toContain(
    "media-src",
  )
})

test("allows our own module files when the page names one", () => {
  expect(pagePolicy(withoutFramework(fromNext))).toMatch(/script-src 'self';/)
})

test("allows inline scripts by hash and nothing else", () => {
  const policy = pagePolicy(fromNext)
  expect(policy).toContain(hash("(self.__next_f=self.__next_f||[]).push([0])"))
  expect(policy).toContain(hash('self.__next_f.push([1,"\\u003cb>"])'))
  expect(policy).not.toContain(hash('{"name":"x"}'))
  expect(policy).not.toContain("unsafe-inline")
  expect(policy).not.toContain("unsafe-eval")
  expect(policy.startsWith("default-src 'none'")).toBe(true)
})

test("allows written styles by hash of what the browser reads", () => {
  const policy = pagePolicy(`<style>a{}</style><p style="font-family:&quot;X&quot;">x</p>`)
  expect(policy).toContain(hash("a{}"))
  expect(policy).toContain(`style-src-attr 'unsafe-hashes' ${hash('font-family:"X"')}`)
})

test("never says no-referrer on a secret page, and keeps it out of indexes", () => {
  const headers = new Map(securityHeaders("/invitation/abc", "x", true))
  expect(headers.get("referrer-policy")).toBe("strict-origin")
  expect(headers.get("x-robots-tag")).toContain("noindex")
  expect(headers.get("strict-transport-security")).toBeDefined()
  expect(new Map(securityHeaders("/pitch", "x", false)).has("x-robots-tag")).toBe(false)
  expect(new Map(securityHeaders("/", "x", false)).has("strict-transport-security")).toBe(false)
})
