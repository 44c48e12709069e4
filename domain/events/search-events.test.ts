import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { countQueries } from "@/tests/count-queries"
import { makeMember } from "@/tests/factories"
import { makeListedEvent, makeSeries } from "@/tests/listed"
import { ownerSql } from "@/tests/owner-sql"
import { eventFilter } from "./event-filter"
import { listEvents } from "./list-events"
import { listMonth } from "./list-month"
import { type Marked, searchEvents } from "./search-events"

const search = (q: string, asked: Record<string, string> = {}) => {
  const filter = eventFilter.parse({ q, ...asked })
  return searchEvents({ ...filter, q: filter.q ?? "" })
}
const find = async (q: string, asked?: Record<string, string>) => {
  const { coming, past } = await search(q, asked)
  return [...coming, ...past].map(({ event }) => event.slug)
}
const shown = (marked: Marked | null | undefined) =>
  marked?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("")

test("finds by stems, without accents, by parts of compound spellings, and by who of us is in it", async () => {
  const memberId = await makeMember(null, "Priya Ångström")
  const { id, slug } = await makeListedEvent({
    title: "Repairing Straßenbahn radios with Node.js",
    tags: ["ci/cd"],
    placeName: "Lötkolben-Halle",
    organisers: "Verein der Fräser",
    description: "Bring a theremin and forty capacitors.",
  })
  await db.involvement.create({
    data: { id, eventId: id, memberId, kind: "speaking", sentence: "She talks." },
  })
  for (const q of [
    "repair",
    "REPAIRED radio",
    "strassenbahn",
    "Straßenbahn",
    "node",
    "node.js",
    "Node JS",
    "cd",
    "ci/cd",
    "lotkolben",
    "Lötkolben-Halle",
    "halle",
    "fraser",
    "angstrom",
    "theremins",
    '"forty capacitors"',
    "capacit",
    "radio -television",
    "television or radio",
  ])
    expect([q, await find(q)]).toEqual([q, [slug]])
  for (const q of ["radio -theremin", '"capacitors forty"', "television"])
    expect([q, await find(q)]).toEqual([q, []])
})

test("puts what comes before what was, and a title before a description", async () => {
  const inText = await makeListedEvent({ description: "Some glockenspiel.", starts: "2031-01-01T19:00" })
  const inTitle = await makeListedEvent({ title: "Glockenspiel night", starts: "2032-01-01T19:00" })
  const past = await makeListedEvent({ title: "Glockenspiel night", starts: "2024-01-01T19:00" })
  expect(await find("glockenspiel")).toEqual([inTitle.slug, inText.slug, past.slug])
  expect(await find("glockenspiel", { from: "2031-06-01" })).not.toContain(inText.slug)
})

test("guesses what was meant, and says so", async () => {
  const { slug } = await makeListedEvent({ title: "Kubernetes for gardeners" })
  const found = await search("kubernets gardners")
  expect(found.coming.map(({ event }) => event.slug)).toEqual([slug])
  expect(found.meant).toBe("kubernetes gardeners")
  expect((await search("kubernetes")).meant).toBeNull()
  expect(await search("qqqqqqqq")).toEqual({ coming: [], past: [], isMore: false, meant: null })
})

test("never finds, nor guesses, a word of what is not public, was taken down, or was said before a change", async () => {
  const drafted = await makeListedEvent({ state: "draft", title: "Brimborium secrets" })
  const { id } = await makeListedEvent({ title: "Schnurrbart contest" })
  expect(await find("brimborium")).toEqual([])
  expect(await find("brimborum")).toEqual([])
  expect(await find("schnurrbart")).toHaveLength(1)
  await db.event.update({ where: { id }, data: { title: "Backenbart contest" } })
  expect(await find("schnurrbart")).toEqual([])
  expect(await find("backenbart")).toHaveLength(1)
  await db.event.update({ where: { id }, data: { state: "draft" } })
  expect(await find("backenbart")).toEqual([])
  expect(await find("backenbrat")).toEqual([])
  const { rows } = await ownerSql.query("select 1 from event_words where event_id = any($1)", [
    [id, drafted.id],
  ])
  expect(rows).toEqual([])
})

test("guesses past a word that no public event has any more", async () => {
  const { id } = await makeListedEvent({ title: "Wolkenkratzen" })
  await db.event.update({ where: { id }, data: { state: "draft" } })
  const { slug } = await makeListedEvent({ title: "Wolkenkratzer" })
  expect(await find("wolkenkratzn")).toEqual([slug])
})

test("follows the names of members and series", async () => {
  const { seriesId } = await makeSeries({ title: "Quarkabend" })
  const { id, slug } = await makeListedEvent({ seriesId })
  const memberId = await makeMember(null, "Erika Vorher")
  await db.involvement.create({
    data: { id, eventId: id, memberId, kind: "speaking", sentence: "She talks." },
  })
  expect([await find("quarkabend"), await find("vorher")]).toEqual([[slug], [slug]])
  await db.series.update({ where: { id: seriesId }, data: { title: "Sahneabend" } })
  await db.member.update({ where: { id: memberId }, data: { publicName: "Erika Nachher" } })
  expect([await find("sahneabend"), await find("nachher")]).toEqual([[slug], [slug]])
  expect([await find("quarkabend"), await find("vorher")]).toEqual([[], []])
  await db.involvement.delete({ where: { id } })
  expect(await find("nachher")).toEqual([])
})

test("marks what it found as pieces of plain text, whatever the text holds", async () => {
  const nasty = "<b>Zwiebel</b> \x01 <script>alert(1)</script> &amp; zwiebel.example “Zwiebel”—🎈zwiebel"
  await makeListedEvent({
    title: nasty,
    audienceValue: "After this, our people can peel a Zwiebel.",
    description: `${"Long before. ".repeat(60)}Then a zwiebel, <i>raw</i>.${" Long after.".repeat(60)}`,
  })
  const [hit] = (await search("zwiebel")).coming
  expect(shown(hit?.title)).toBe(
    "<b>[Zwiebel]</b>  <script>alert(1)</script> &amp; [zwiebel].example “[Zwiebel]”—🎈[zwiebel]",
  )
  expect(shown(hit?.value)).toBe("After this, our people can peel a [Zwiebel].")
  expect(shown(hit?.excerpt)).toContain("a [zwiebel], <i>raw</i>")
  expect(shown(hit?.excerpt)?.length).toBeLessThan(300)
})

test("answers anything that can be typed", async () => {
  const hostile = [
    "'",
    '"',
    "''; drop table events; --",
    "&|!():*<->\\",
    "a & | b",
    "((((",
    "!!!",
    "-",
    "--",
    '"unclosed',
    ":*",
    "a:*b",
    "🎈",
    "👩‍👩‍👧‍👦",
    "\0",
    "a\0b",
    "\uD800",
    "\x01\x02\x03",
    "مرحبا",
    "שלום",
    "‮abc",
    "the",
    "or",
    "or or",
    "-the",
    "%",
    "_",
    "\\",
    "x".repeat(10_000),
    "a ".repeat(5_000),
    '"'.repeat(10_000),
    "(".repeat(10_000),
    "é".repeat(10_000),
  ]
  for (const q of hostile) {
    expect([q, Object.keys(await search(q))]).toEqual([q, ["coming", "past", "isMore", "meant"]])
    const filter = eventFilter.parse({ q, tag: q, place: q })
    expect((await listEvents(filter)).events).toBeInstanceOf(Array)
    expect(await listMonth(filter, "2031-01")).toBeInstanceOf(Array)
  }
})

test("asks as many questions for three hits as for one", async () => {
  await makeListedEvent({ title: "Einzelwort" })
  for (let each = 0; each < 3; each++) await makeListedEvent({ title: "Dreierwort" })
  expect(await find("dreierwort")).toHaveLength(3)
  expect(await countQueries(() => search("dreierwort"))).toBe(await countQueries(() => search("einzelwort")))
})
