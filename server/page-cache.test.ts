import { expect, test } from "vitest"
import { cacheKey } from "./cacheable-paths"
import { type Page, PageCache } from "./page-cache"

const never = Number.POSITIVE_INFINITY
function page(length: number, status = 200): Page {
  const bytes = Buffer.alloc(length)
  const heads = { br: [], gzip: [], none: [] }
  return { status, etag: "e", heads, unchanged: heads, bodies: { br: bytes, gzip: bytes, none: bytes } }
}

test("gives a page only in its version and its time", () => {
  const cache = new PageCache(1_000_000)
  cache.set("/", page(10), "7", 1_000)
  expect(cache.get("/", "7", 999)).toBeDefined()
  expect(cache.get("/", "8", 999)).toBeUndefined()
  expect(cache.get("/", "7", 1_000)).toBeUndefined()
  expect(cache.get("/", null, 999)).toBeDefined()
})

test("never holds more than its bytes, and drops first what nobody asked for", () => {
  const cache = new PageCache(100_000)
  for (let i = 0; i < 8; i++) cache.set(`/${i}`, page(10_000), "1", never)
  expect(cache.get("/0", "1", 0)).toBeDefined()
  cache.set("/8", page(10_000), "1", never)
  expect(cache.bytes).toBeLessThanOrEqual(100_000)
  expect(cache.get("/0", "1", 0)).toBeDefined()
  expect(cache.get("/1", "1", 0)).toBeUndefined()
  for (let i = 0; i < 500; i++) cache.set(`/more/${i}`, page(i * 10), "1", never)
  expect(cache.bytes).toBeLessThanOrEqual(100_000)
})

test("lets unknown addresses push out only each other", () => {
  const cache = new PageCache(10_000_000, 5)
  cache.set("/", page(10), "1", never)
  for (let i = 0; i < 1_000; i++) cache.set(`/events/${i}`, page(10, 404), "1", never)
  expect(cache.size).toBe(6)
  expect(cache.get("/", "1", 0)).toBeDefined()
})

test("counts bytes right when a page is replaced", () => {
  const cache = new PageCache(1_000_000)
  for (let i = 0; i < 50; i++) cache.set("/", page(1_000), String(i), never)
  expect(cache.size).toBe(1)
  expect(cache.bytes).toBe(3_000)
})

test("spells an address in one way, whatever else is asked", () => {
  expect(cacheKey("/?utm_source=x")).toBe("/")
  expect(cacheKey("/events?b=1&tag=ai&_rsc=1&q=")).toBe("/events?tag=ai")
  expect(cacheKey("/events?view=month&month=2026-12")).toBe(cacheKey("/events?month=2026-12&view=month"))
  expect(cacheKey("/events?tag=ai&tag=ml")).toBe("/events?tag=ai")
})

test.each([
  "/pitch",
  "/pitch/abc",
  "/dashboard",
  "/invitation/abc",
  "/api/auth/session",
  "/events/a/b",
  "/%65vents",
  "/sign-in",
])("never keeps %s", (url) => expect(cacheKey(url)).toBeNull())

test("keeps no key of any length", () => {
  expect(cacheKey(`/events?q=${"a".repeat(1_000)}`)).toBeNull()
})
