import { expect, test } from "vitest"
import { filePolicy, pagePolicy } from "./content-security"
import { securityHeaders } from "./headers"

const headersOf = (path: string, policy = pagePolicy("<p>x</p>")) =>
  Object.fromEntries(securityHeaders(path, policy, true))

test("lets other sites frame the list made for them, and nothing else", () => {
  const framed = headersOf("/embed")
  expect(framed["content-security-policy"]).toContain("frame-ancestors *")
  expect(framed["x-frame-options"]).toBeUndefined()
  const paths = [
    "/",
    "/events",
    "/embed/",
    "/embedded",
    "/embed/how",
    "/x/embed",
    "/EMBED",
    "/pitch",
    "/dashboard",
    "/sign-in",
  ]
  for (const path of paths) {
    const headers = headersOf(path)
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'")
    expect(headers["x-frame-options"], path).toBe("DENY")
  }
  expect(headersOf("/feed.xml", filePolicy)["content-security-policy"]).toContain("frame-ancestors 'none'")
})

test("lets no other window hold on to a page where somebody is known, and costs the others nothing for it", () => {
  for (const path of [
    "/dashboard",
    "/dashboard/pitches/x",
    "/sign-in",
    "/sign-in/x",
    "/pitch/x",
    "/invitation/x",
  ])
    expect(headersOf(path), path).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "x-robots-tag": "noindex, nofollow",
    })
  for (const path of ["/", "/events", "/events/night", "/show/412", "/pitch", "/calendar.ics"])
    expect(Object.keys(headersOf(path)), path).not.toContain("cross-origin-opener-policy")
})
