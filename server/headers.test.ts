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
