import { expect, test } from "vitest"
import { cacheKey } from "./cacheable-paths"

test("keeps every listing page with what makes a difference, and drops the rest", () => {
  expect(cacheKey("/events?utm_source=x&view=month&month=2026-12&tag=&q=a")).toBe(
    "/events?month=2026-12&q=a&view=month",
  )
  expect(cacheKey("/places/the-gear-room?before=1~a&x=1")).toBe("/places/the-gear-room?before=1%7Ea")
  expect(cacheKey("/series/pothole-night?view=month")).toBe("/series/pothole-night")
  expect(cacheKey("/archive?page=2")).toBe("/archive")
  expect(cacheKey("/archive/2026/10?after=x")).toBe("/archive/2026/10")
  for (const path of [
    "/archive/2026/1",
    "/archive/2026",
    "/places/A",
    "/tags",
    "/tags/",
    "/tags/a/b",
    "/series/",
  ])
    expect(cacheKey(path), path).toBeNull()
})

test("keeps a tag once, however its address is spelled", () => {
  for (const path of ["/tags/ci%2Fcd", "/tags/CI%2fCD", "/tags/%63i%2Fcd"])
    expect(cacheKey(path), path).toBe("/tags/ci%2Fcd")
  expect(cacheKey("/tags/pothole%20night?after=1~a")).toBe("/tags/pothole%20night?after=1%7Ea")
  for (const path of ["/tags/%", "/tags/%2E%2E", "/tags/%E0%A4", `/tags/${"x".repeat(700)}`])
    expect(cacheKey(path), path).toBeNull()
})
