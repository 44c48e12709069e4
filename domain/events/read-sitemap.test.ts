import { expect, test } from "vitest"
import { makeListedEvent } from "@/tests/listed"
import { readSitemap } from "./read-sitemap"

const addressesIn = (xml: string | null) =>
  [...(xml ?? "").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one]) => one)
const pathsIn = (xml: string | null) => addressesIn(xml).map((one) => new URL(one ?? "").pathname)

test("names every public event once, also in parts, and never a draft", async () => {
  const listed = []
  for (let each = 0; each < 5; each++)
    listed.push((await makeListedEvent({ tags: ["c & c++", "it's"] })).slug)
  const draft = await makeListedEvent({ state: "draft", tags: ["never"] })
  const whole = await readSitemap("whole")
  expect(
    pathsIn(whole)
      .filter((path) => path.startsWith("/events/"))
      .sort(),
  ).toEqual(listed.map((slug) => `/events/${slug}`).sort())
  expect(whole).not.toContain(draft.slug)
  expect(whole).not.toContain("never")
  expect(pathsIn(whole)).toContain("/tags/c%20%26%20c%2B%2B")
  expect(pathsIn(whole)).toContain("/tags/it%27s")
  expect(pathsIn(whole)).toContain("/how-we-choose")

  expect(addressesIn(await readSitemap("whole", 2))).toEqual(
    [0, 1, 2, 3].map((part) => `http://localhost:3000/sitemap/${part}.xml`),
  )
  const parts = await Promise.all([1, 2, 3].map((part) => readSitemap(part, 2)))
  expect(parts.flatMap(pathsIn).sort()).toEqual(listed.map((slug) => `/events/${slug}`).sort())
  expect(pathsIn(await readSitemap(0, 2))).toContain("/events")
  expect(await readSitemap(4, 2)).toBeNull()
})
