import { expect, test } from "vitest"
import { typedPitch } from "@/tests/factories"
import { suspectLinks } from "./suspect-links"

const isSuspect = (over: Parameters<typeof typedPitch>[0]) => suspectLinks(typedPitch(over))

test("minds no few honest links, no event's own, and no organisation that is called like its site", () => {
  const three = "https://a.example/photos, www.b.example and c.example/talk"
  expect(isSuspect({ anythingElse: three })).toBe(false)
  expect(isSuspect({ organisation: "Code.org", name: "Dana S. Scully" })).toBe(false)
  expect(isSuspect({ site: "https://a.example/" })).toBe(false)
  const events = [1, 2, 3, 4, 5].map((day) => ({ url: `https://a.example/${day}`, date: `2027-02-0${day}` }))
  expect(isSuspect({ events })).toBe(false)
  expect(
    isSuspect({ anythingElse: "Node.js 20.19, at 7 p.m., e.g. with A.B. and C.D. of St.Mary, 3.5 hours" }),
  ).toBe(false)
})

test("minds more links than people write, wherever they stand", () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, n) => `https://a${n}.example/x`).join(" ")
  expect(isSuspect({ anythingElse: links(3) })).toBe(false)
  expect(isSuspect({ anythingElse: links(4) })).toBe(true)
  expect(isSuspect({ anythingElse: links(2), brings: links(2) })).toBe(true)
  expect(isSuspect({ brings: "win.com, buy.shop, click.top and go.link" })).toBe(true)
})

test("is not deceived by what hides inside words", () => {
  const hidden = ["\u200b", "\u200d", "\u2060", "\u00ad", "\u034f", "\ufe0f", "\u3164", "\u{e0061}"]
  for (const mark of hidden) {
    const link = `h${mark}ttps://win${mark}.example/x`
    expect(isSuspect({ anythingElse: `${link} ${link} ${link} ${link}` }), mark).toBe(true)
    expect(isSuspect({ name: link }), mark).toBe(true)
    expect(isSuspect({ brings: `[u${mark}rl=x]` }), mark).toBe(true)
  }
  expect(isSuspect({ name: "ｈｔｔｐｓ://win.example" })).toBe(true)
})

test("minds markup, and a link where a name belongs", () => {
  for (const text of ["[url=https://a.example]x[/url]", '<a href="x">', "href = x", "[LINK]x"])
    expect(isSuspect({ anythingElse: text }), text).toBe(true)
  for (const text of ["https://win.example", "www.win.example", "win.example/now"]) {
    expect(isSuspect({ name: text }), text).toBe(true)
    expect(isSuspect({ organisation: text }), text).toBe(true)
  }
  expect(isSuspect({ events: [{ title: "See www.win.example", date: "2027-02-01" }] })).toBe(true)
})
