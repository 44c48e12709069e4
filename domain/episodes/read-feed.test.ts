import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { findNumber } from "./find-number"
import { readDate } from "./read-date"
import { readFeed } from "./read-feed"
import { turnToMarkdown } from "./turn-to-markdown"

const fixture = (name: string) => readFeed(readFileSync(`tests/fixtures/feeds/${name}.xml`))
const brief = (name: string) =>
  fixture(name).items.map(({ number, title, airsAt, durationSeconds }) => [
    number,
    title,
    airsAt?.toISOString().slice(0, 16) ?? null,
    durationSeconds,
  ])

test("reads what WordPress with PowerPress writes", () => {
  expect(brief("powerpress")).toEqual([
    [3, "Café routers & other heirlooms", "2025-10-16T22:00", 3492],
    [2, "A backup is a rumour", "2025-10-09T22:00", 3729],
    [1, "Hello", "2025-10-02T22:00", null],
  ])
  const { items, faults, title } = fixture("powerpress")
  expect([title, faults]).toEqual(["Loose Gravel", []])
  expect(items[0]?.notes).toBe(
    "Two people **repair** a router.\n\n- The [list](https://routers.example/list?a=1&b=2)\n- The smell\n\nGoodbye now.",
  )
  expect(items[0]?.audioUrl).toMatch(/^https:\/\/media\.blubrry\.com\/.*3\.mp3$/)
})

test("reads what Libsyn, Anchor, Transistor, Buzzsprout and Podigee write", () => {
  expect(brief("libsyn")).toEqual([
    [412, "Wake Me for Eleven of These", "2025-01-06T08:00", 3570],
    [null, "Bonus: outtakes of 411", "2025-01-01T08:00", null],
    [411, "The Accordion in the Room", "2024-12-30T08:00", 3725],
  ])
  expect(brief("anchor").map(([number]) => number)).toEqual([2, 1, 2, 1, null])
  expect(fixture("anchor").items[0]?.durationSeconds).toBe(1867)
  expect(brief("transistor")).toEqual([[10, "Click, Clack, Line Clear", "2025-03-04T10:00", 2561]])
  expect(fixture("transistor").items[0]?.notes).toBe(
    "A signal box from 1938.\n\n**Links**\n\n1. One: bad\n2. [write](mailto:hello@junction.example)\n\n### Chapters\n\n(00:00) Hello\\\n(12:30) Levers",
  )
  expect(brief("buzzsprout")).toEqual([[8, "Nine Million Library Cards", "2025-02-12T11:00", 2912]])
  expect(brief("podigee")).toEqual([
    [7, "Straßenbahnfahrplanabweichungen", "2025-03-30T01:30", 4210],
    [6, "Vorher", "2025-03-23T01:30", null],
  ])
  expect(fixture("podigee").items[0]?.notes).toContain("> Er kommt nicht.")
  for (const name of ["libsyn", "anchor", "transistor", "buzzsprout", "podigee"])
    expect(fixture(name).faults, name).toEqual([])
})

test("reads Atom", () => {
  expect(brief("atom")).toEqual([
    [2, "Monitoring without tears", "2025-04-01T18:30", null],
    [1, "Hello", "2025-03-01T18:30", null],
  ])
  expect(fixture("atom").items[0]).toMatchObject({
    notes: "Three alerts.",
    audioUrl: "https://keller.example/talks/2.mp3",
    link: "https://keller.example/talks/2",
  })
})

test("loses nothing of what was written by hand, and names what is broken by its line", () => {
  const { items, faults } = fixture("by-hand")
  expect(items.map(({ number }) => number)).toEqual([9, 8, 7, 6, 6, null, 5, 4])
  expect(items[0]).toMatchObject({ title: "Salt & pepper", airsAt: null })
  expect(items.at(-1)?.title).toBe("مرحبا 🎉")
  expect(faults).toEqual([
    { line: 8, words: "“Thursday, 30 Feb 2023 19:00:00 EST” is no date." },
    { line: 40, words: "“A special without a number or a date” has no date." },
    { line: 44, words: "“javascript:alert(1)” is no web address." },
    { line: 48, words: "“Thu, 26 Jan 2023 19:00:00 Foo” is no date." },
    { line: 56, words: "“four” is no number of an episode." },
  ])
})

test("expands no entity that a file declares, and opens no other file", () => {
  const { items } = fixture("by-hand")
  expect(items[0]?.notes).not.toContain("lollol")
  expect(items[0]?.notes).not.toContain("root:")
  const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join(
    "",
  )
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${levels}]><rss><channel><item><title>#1: &a12;</title></item></channel></rss>`
  const began = performance.now()
  expect(readFeed(Buffer.from(bomb)).items[0]?.title).toBe("&a12;")
  expect(performance.now() - began).toBeLessThan(500)
})

test("says so when a file is no feed", () => {
  for (const text of ["", "hello", "<html><body>Not found</body></html>", "<rss><channel></channel></rss>"])
    expect(readFeed(Buffer.from(text)).faults.at(-1)?.words, text).toContain("no RSS and no Atom")
})

test("reads a file in the encoding that it says", () => {
  const latin = `<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>#1: Café</title></item></channel></rss>`
  expect(readFeed(Buffer.from(latin, "latin1")).items[0]?.title).toBe("Café")
  const wide = Buffer.from(
    `\uFEFF<rss><channel><item><title>#2: Café</title></item></channel></rss>`,
    "utf16le",
  )
  expect(readFeed(wide).items[0]?.title).toBe("Café")
})

test("knows a namespace by its address, whatever it is called", () => {
  const feed = `<rss xmlns:pod="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item><title>T</title><pod:episode>7</pod:episode></item></channel></rss>`
  expect(readFeed(Buffer.from(feed)).items[0]?.number).toBe(7)
})

test.each([
  ["#412: Wake me", 412, "Wake me"],
  ["Ep. 412 – Wake me", 412, "Wake me"],
  ["Episode 412. Wake me", 412, "Wake me"],
  ["EP412 | Wake me", 412, "Wake me"],
  ["412 - Wake me", 412, "Wake me"],
  ["0412: Wake me", 412, "Wake me"],
  ["Folge 12: Wach", 12, "Wach"],
  ["Wake me (Ep. 412)", 412, "Wake me"],
  ["Wake me #412", 412, "Wake me"],
  ["12 angry men", null, "12 angry men"],
  ["1984", null, "1984"],
  ["Top 10 outages", null, "Top 10 outages"],
  ["2023-01-01: the year", null, "2023-01-01: the year"],
  ["Episode", null, "Episode"],
])("finds the number of “%s”", (title, number, rest) => {
  expect(findNumber(title)).toEqual({ number, rest })
})

test.each([
  ["Mon, 06 Jan 2025 08:00:00 +0000", "2025-01-06T08:00:00.000Z"],
  ["Tue, 06 January 2025 08:00 EST", "2025-01-06T13:00:00.000Z"],
  ["6 Jan 99 08:00:00 GMT", "1999-01-06T08:00:00.000Z"],
  ["2025-01-06", "2025-01-06T00:00:00.000Z"],
  ["2025-01-06 08:00:00", "2025-01-06T08:00:00.000Z"],
  ["2025-01-06T08:00:00.123+01:00", "2025-01-06T07:00:00.000Z"],
  ["Sat, 29 Feb 2025 08:00:00 GMT", null],
  ["Mon, 06 Jan 2025 25:00:00 GMT", null],
  ["Mon, 06 Foo 2025 08:00:00 GMT", null],
  ["yesterday", null],
  ["0000-00-00 00:00:00", null],
  ["Thu, 01 Jan 1970 00:00:00 GMT", null],
])("reads the date “%s”", (text, instant) => {
  expect(readDate(text)?.toISOString() ?? null).toBe(instant)
})

test("leaves no markup of the HTML behind, and makes none of plain words", () => {
  expect(turnToMarkdown("a * b * c_d_e <3 & more")).toBe("a \\* b \\* c\\_d\\_e \\<3 & more")
  expect(turnToMarkdown("<p>1. no list</p><p># none</p>")).not.toMatch(/^#/m)
  expect(turnToMarkdown('<img src=x onerror="alert(1)"><a href="java&#x73;cript:alert(1)">press</a>')).toBe(
    "press",
  )
  expect(turnToMarkdown("&lt;script&gt;alert(1)&lt;/script&gt;")).toBe("\\<script\\>alert(1)\\</script\\>")
})

test.each([
  "<p>",
  "<!--",
  "<![CDATA[",
  "<br>",
  "<a href=",
  "<a b",
  "> ",
  "&",
  "**",
  "\\\n",
  "- ",
  "<blockquote>",
  "<ul>",
])("takes time that grows with the length alone: %s", (part) => {
  const began = performance.now()
  turnToMarkdown(`<b>${part.repeat(60_000)}`)
  readFeed(Buffer.from(`<rss><channel><item><title>${part.repeat(60_000)}`))
  expect(performance.now() - began).toBeLessThan(3000)
})
