import { expect, test } from "vitest"
import { hostileTitles } from "@/tests/hostile-titles"
import type { News } from "./list-news"
import { writeFeed } from "./write-feed"

const at = new Date("2026-11-20T10:00:00Z")

const news = (title: string, over: Partial<Extract<News, { isGone: false }>["event"]> = {}): News => ({
  id: "0199d3c2-0000-7000-8000-000000000001",
  slug: "night-2026",
  title,
  newsAt: new Date("2026-11-22T10:00:00Z"),
  firstAt: at,
  isGone: false,
  description: "**Doors** at nine. <script>alert(1)</script> [x](javascript:alert(1)) https://example.org",
  recap: "",
  event: {
    slug: "night-2026",
    title,
    state: "published",
    startsLocal: "2026-10-25T02:30",
    endsLocal: null,
    isAllDay: false,
    zone: "Europe/Berlin",
    startsAt: new Date("2026-10-25T00:30:00Z"),
    endsAt: null,
    placeName: "The Boiler Room",
    city: "Berlin",
    isOnline: false,
    tags: ["night"],
    audienceValue: "After this, you can say how long the night was.",
    involvements: [{ kind: "hosting", memberName: "Sam & Co", sentence: "Sam turns the hands." }],
    movedFromLocal: null,
    place: null,
    series: null,
    ...over,
  },
})

const gone: News = { ...news("Gone night"), isGone: true } as News

const write = (list: News[], format: "rss" | "json", name = "Nights") =>
  writeFeed(
    {
      name,
      about: "Few & good.",
      page: "https://nights.example/events?tag=a&x=%3C",
      self: "https://nights.example/feed?tag=a&x=1",
      baseUrl: "https://nights.example",
      news: list,
    },
    format,
  )

/** What stands in each element of that name, as a parser would hand it over. */
const inEach = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) =>
    text.replace(
      /&(amp|lt|gt|quot);/g,
      (_, one: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[one] ?? "",
    ),
  )

// XML 1.0, production 2, and RSS 2.0: https://www.rssboard.org/rss-specification
test("writes hostile titles into RSS as they are, and nothing that ends an element early", () => {
  const xml = write(
    hostileTitles.map((title) => news(title)),
    "rss",
    hostileTitles[7],
  )
  expect(inEach(xml, "title")).toEqual([hostileTitles[7], ...hostileTitles])
  expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u)
  expect(xml.match(/<item>/g)).toHaveLength(hostileTitles.length)
  expect(xml).not.toContain("<script")
  expect(xml).not.toContain("]]>")
  expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
})

test("leaves out what no XML may hold, wherever it comes from", () => {
  const xml = write([news("a\u0000b\u0008c\uFFFEd\uD800e\u000Bf")], "rss")
  expect(inEach(xml, "title")[1]).toBe("abcdef")
})

test("renders the text as safe HTML", () => {
  const [html = ""] = inEach(write([news("x")], "rss"), "content:encoded")
  expect(html).toContain("<strong>Doors</strong> at nine.")
  expect(html).toContain('<a href="https://example.org">')
  expect(html).not.toMatch(/<script|href="javascript/)
  expect(html).toContain("Sam turns the hands. (Sam &amp; Co)")
})

test("says in the title what happened", () => {
  const titles = [
    news("Night", { state: "cancelled" }),
    news("Night", { state: "postponed" }),
    news("Night", { movedFromLocal: "2026-10-18T02:30" }),
    gone,
  ].map((one) => inEach(write([one], "rss"), "title")[1])
  expect(titles).toEqual([
    "Cancelled: Night",
    "Postponed: Night",
    "Moved: Night",
    "No longer listed: Gone night",
  ])
})

test("tells nothing of what was taken down but its name", () => {
  for (const format of ["rss", "json"] as const) {
    const text = write([gone], format)
    expect(text).toContain("Gone night")
    expect(text).not.toMatch(/Doors|Boiler|Sam|how long the night|2026-10-25/)
  }
})

test("names the instant with its offset on the night on which the clocks go back", () => {
  const [html = ""] = inEach(write([news("x")], "rss"), "content:encoded")
  expect(html).toContain('datetime="2026-10-25T02:30:00+02:00"')
  const allDay = write([news("x", { isAllDay: true, startsLocal: "2026-10-25T00:00" })], "json")
  expect(JSON.parse(allDay).items[0]._event.starts).toBe("2026-10-25")
})

// https://www.jsonfeed.org/version/1.1/
test("keeps the rules of JSON Feed 1.1", () => {
  const feed = JSON.parse(write([...hostileTitles.map((title) => news(title)), gone], "json"))
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1")
  const known = ["version", "title", "home_page_url", "feed_url", "description", "language", "items"]
  expect(Object.keys(feed)).toEqual(known)
  for (const item of feed.items) {
    expect(item.id).toBe("urn:uuid:0199d3c2-0000-7000-8000-000000000001")
    expect(URL.canParse(item.url)).toBe(true)
    expect(item.content_html.length + item.summary.length).toBeGreaterThan(20)
    for (const name of ["date_published", "date_modified"])
      expect(item[name]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
    expect(item.tags).toBeInstanceOf(Array)
    const extra = Object.keys(item).filter(
      (name) => !/^(id|url|title|content_html|summary|image|date_\w+|tags|_\w+)$/.test(name),
    )
    expect(extra).toEqual([])
  }
  expect(feed.items.map((item: { title: string }) => item.title).slice(0, -1)).toEqual(hostileTitles)
})
