import { describe, expect, test } from "vitest"
import { clientAddress } from "./client-address"
import { addressFault, methodFault, originFault } from "./guards"
import { headersForEverybody, headersForNext, siteOf } from "./request-headers"

const ours = { origin: "https://group.example", trustedProxies: 0 }
const post = (headers: Record<string, string>, url = "/pitch", site = ours) =>
  originFault("POST", url, headers, site)

describe("addresses", () => {
  test.each([
    "/%E0%A4%A",
    "/a%00b",
    "/a?x=%00",
    "/%0d%0aset-cookie:a",
    "//evil.example",
    "/\\evil",
    "http://evil/",
  ])("refuses %s", (url) => expect(addressFault(url)?.status).toBe(400))
  test.each(["/", "/events?q=%E0%A4", "/events/b%C3%BCrger", "/events?tag=a+b"])("takes %s", (url) =>
    expect(addressFault(url)).toBeNull(),
  )
  test("refuses what is longer than any of ours", () => {
    expect(addressFault(`/${"a".repeat(5_000)}`)?.status).toBe(414)
  })
  test("refuses methods that nothing here answers to", () => {
    expect(methodFault("DELETE")?.status).toBe(405)
    expect(methodFault("HEAD")).toBeNull()
  })
})

describe("where a form comes from", () => {
  test("takes our own pages", () => {
    expect(post({ origin: "https://group.example" })).toBeNull()
    expect(post({ "sec-fetch-site": "same-origin", origin: "https://group.example" })).toBeNull()
    expect(post({ "sec-fetch-site": "same-origin" })).toBeNull()
  })
  test.each([
    [{}],
    [{ origin: "null" }],
    [{ origin: "null", "sec-fetch-site": "same-origin" }],
    [{ origin: "https://evil.example" }],
    [{ origin: "http://group.example" }],
    [{ origin: "https://group.example.evil.example" }],
    [{ origin: "https://group.example:444" }],
    [{ origin: "http://[" }],
    [{ origin: "https://group.example", "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "none" }],
    [{ origin: "https://evil.example", host: "evil.example" }],
  ] as [Record<string, string>][])("refuses %j", (headers) => {
    expect(post(headers)?.status).toBe(403)
  })
  test("takes the host asked for only behind a trusted proxy", () => {
    const headers = { origin: "https://www.group.example", host: "www.group.example" }
    expect(post(headers)?.status).toBe(403)
    expect(post(headers, "/pitch", { ...ours, trustedProxies: 1 })).toBeNull()
  })
  test("lets a mail provider unsubscribe with one click", () => {
    expect(post({}, "/unsubscribe/abc")).toBeNull()
    expect(post({}, "/unsubscribe")?.status).toBe(403)
  })
  test("asks nothing of those who only read", () => {
    expect(originFault("GET", "/", { origin: "https://evil.example" }, ours)).toBeNull()
  })
})

describe("who is asking", () => {
  test("believes the connection alone when no proxy is trusted", () => {
    expect(clientAddress("9.9.9.9", "1.1.1.1", 0)).toBe("9.9.9.9")
  })
  test("counts trusted proxies from the right", () => {
    expect(clientAddress("10.0.0.1", "6.6.6.6, 1.1.1.1", 1)).toBe("1.1.1.1")
    expect(clientAddress("10.0.0.1", "6.6.6.6, 1.1.1.1, 10.0.0.2", 2)).toBe("1.1.1.1")
    expect(clientAddress("10.0.0.1", "", 1)).toBe("10.0.0.1")
  })
  test("drops what only Next and proxies may say", () => {
    const given = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-for": "6.6.6.6",
      "x-middleware-subrequest": "a:a:a",
      "x-nextjs-data": "1",
      "next-resume": "1",
      "x-greenroom-reference": "mine",
      origin: "https://GROUP.example",
      cookie: "a=b",
    }
    expect(headersForNext(given, siteOf("https://group.example"), "1.1.1.1", "R")).toEqual({
      host: "group.example",
      "x-forwarded-host": "group.example",
      "x-forwarded-proto": "https",
      "x-forwarded-for": "1.1.1.1",
      "x-greenroom-reference": "R",
      origin: "https://group.example",
      cookie: "a=b",
    })
  })
  test("tells nothing about anybody when the page is for everybody", () => {
    const told = headersForEverybody(siteOf("https://group.example"), "R")
    expect(told).not.toHaveProperty("cookie")
    expect(told["x-forwarded-for"]).toBe("127.0.0.1")
  })
})
