import { expect, test } from "vitest"
import { countQueries } from "@/tests/count-queries"
import { makeListedEvent, makeSeries } from "@/tests/listed"
import { countMonths } from "./count-months"
import { countWithout } from "./count-without"
import { eventFilter } from "./event-filter"
import { findPlace } from "./find-place"
import { findSeries } from "./find-series"
import { listChoices } from "./list-choices"
import { listEvents, type PageOfEvents } from "./list-events"
import { listMonth } from "./list-month"
import { listPast } from "./list-past"
import { relatedEvents } from "./related-events"

const slugsOf = (page: { events: { slug: string }[] }) => page.events.map(({ slug }) => slug)
const list = async (asked: Record<string, string>) => slugsOf(await listEvents(eventFilter.parse(asked)))

test("lists what is on and what comes, never what was or is a draft, whichever way it is asked", async () => {
  const tags = ["on-and-coming"]
  const isOn = await makeListedEvent({ starts: "2020-01-01T10:00", ends: "2032-01-01T10:00", tags })
  const coming = await makeListedEvent({ tags })
  const was = await makeListedEvent({ starts: "2024-05-01T10:00", ends: "2024-05-02T10:00", tags })
  await makeListedEvent({ state: "draft", tags })
  await makeListedEvent({ starts: "2024-05-01T10:00", state: "draft", tags })
  expect(await list({ tag: "on-and-coming" })).toEqual([isOn.slug, coming.slug])
  expect(slugsOf(await listPast({ tag: "on-and-coming" }))).toEqual([was.slug])
  expect((await listMonth({ tag: "on-and-coming" }, "2024-05")).map(({ slug }) => slug)).toEqual([
    isOn.slug,
    was.slug,
  ])
})

test("narrows by tag, place, involvement, format, days and words, all together", async () => {
  const tags = ["narrow"]
  const here = await makeListedEvent({
    tags,
    placeName: "Narrow Hall",
    city: "Detroit",
    kind: "speaking",
    title: "Räder",
  })
  const there = await makeListedEvent({ tags, isOnline: true, starts: "2031-03-05T19:00" })
  const both = await makeListedEvent({
    tags,
    isOnline: true,
    placeName: "Narrow Hall",
    city: "Detroit",
    starts: "2031-03-09T19:00",
  })
  const long = await makeListedEvent({
    tags,
    isAllDay: true,
    starts: "2031-02-27T00:00",
    ends: "2031-03-02T00:00",
  })
  const all = [long, here, there, both].map(({ slug }) => slug)
  expect(await list({ tag: "NARROW" })).toEqual(all)
  expect(await list({ tag: "narrow", place: "narrow-hall" })).toEqual([here.slug, both.slug])
  expect(await list({ tag: "narrow", involvement: "speaking" })).toEqual([here.slug])
  expect(await list({ tag: "narrow", format: "online" })).toEqual([there.slug])
  expect(await list({ tag: "narrow", format: "hybrid", place: "narrow-hall" })).toEqual([both.slug])
  expect(await list({ tag: "narrow", from: "2031-03-02", to: "2031-03-05" })).toEqual([long.slug, there.slug])
  expect(await list({ tag: "narrow", from: "2031-03-09" })).toEqual([both.slug])
  expect(await list({ tag: "narrow", to: "2031-03-01" })).toEqual([long.slug, here.slug])
  expect(await list({ tag: "narrow", q: "rader" })).toEqual([here.slug])
  expect(await list({ tag: "narrow", place: "narrow-hall", format: "online" })).toEqual([])
})

test("says what one thing less would leave, the widest first", async () => {
  await makeListedEvent({ tags: ["lonely"], placeName: "Empty Hall" })
  for (const starts of ["2031-04-01T19:00", "2031-04-02T19:00"])
    await makeListedEvent({ tags: ["crowd"], starts })
  const filter = eventFilter.parse({ tag: "crowd", place: "empty-hall" })
  expect(await list({ tag: "crowd", place: "empty-hall" })).toEqual([])
  expect(await countWithout(filter)).toEqual([
    { without: "place", count: 2 },
    { without: "tag", count: 1 },
  ])
  expect(await countWithout(eventFilter.parse({ tag: "nobody-has-it" }))).toEqual([])
})

test("shows of a series its next date that takes place and how many follow; a series that shows all, all", async () => {
  const { seriesId, slug } = await makeSeries()
  const day = (date: string, over = {}) =>
    makeListedEvent({ starts: `${date}T19:00`, seriesId, tags: ["rhythm"], ...over })
  await day("2024-01-01")
  const cancelled = await day("2031-05-01", { state: "cancelled" })
  const next = await day("2031-05-08")
  const elsewhere = await day("2031-05-15", { placeName: "Rhythm Annex" })
  await day("2031-05-22")
  const page = await listEvents({ tag: "rhythm" })
  expect(page.events.map((event) => [event.slug, event.moreDates])).toEqual([
    [cancelled.slug, undefined],
    [next.slug, 2],
  ])
  // The next date is the next of those that pass: an earlier one elsewhere, or before the asked day, hides nothing.
  expect(await list({ tag: "rhythm", place: "rhythm-annex" })).toEqual([elsewhere.slug])
  expect(await list({ tag: "rhythm", from: "2031-05-10" })).toEqual([elsewhere.slug])
  expect(await list({ series: slug })).toHaveLength(4)
  expect(await listMonth({ tag: "rhythm" }, "2031-05")).toHaveLength(4)
  expect(await findSeries(slug)).toMatchObject({ title: "Pothole Night" })
  const open = await makeSeries({ isNextOnly: false })
  for (const date of ["2031-05-01", "2031-05-02"])
    await makeListedEvent({ starts: `${date}T19:00`, seriesId: open.seriesId, tags: ["open-series"] })
  expect(await list({ tag: "open-series" })).toHaveLength(2)
})

test("pages through without losing or repeating one, also among many of one moment, with as many questions for three as for one", async () => {
  const tags = ["pagewise"]
  const { seriesId } = await makeSeries({ isNextOnly: false })
  const made: string[] = []
  const isOn = await makeListedEvent({
    tags,
    starts: "2020-01-01T10:00",
    ends: "2032-01-01T10:00",
    placeName: "Page Hall",
    seriesId,
  })
  for (let each = 0; each < 4; each++)
    made.push(
      (await makeListedEvent({ tags, starts: "2031-06-01T19:00", placeName: "Page Hall", seriesId })).slug,
    )
  const paged: string[] = []
  let after: string | null = ""
  while (after !== null) {
    const page: Awaited<ReturnType<typeof listEvents>> = await listEvents(
      { tag: "pagewise" },
      { after, limit: 2 },
    )
    paged.push(...slugsOf(page))
    after = page.next
  }
  expect(paged).toEqual([isOn.slug, ...made.sort()])
  const ofList = (limit: number) => countQueries(() => listEvents({ tag: "pagewise" }, { limit }))
  expect(await ofList(3)).toBe(await ofList(1))
})

test("stands in the order of the days that it says, wherever they are, on every page", async () => {
  const tags = ["day-by-day"]
  const inDetroit = (starts: string) => makeListedEvent({ tags, starts })
  const inBerlin = (starts: string) =>
    makeListedEvent({ tags, starts, zone: "Europe/Berlin", isAllDay: true })
  // New Year's Day in Berlin begins an hour before the evening in Detroit does.
  for (const year of ["2031", "2023"]) {
    const newYear = await inBerlin(`${Number(year) + 1}-01-01T00:00`)
    const evening = await inDetroit(`${year}-12-31T19:00`)
    const after = await inDetroit(`${Number(year) + 1}-01-01T10:00`)
    const inOrder = [evening.slug, newYear.slug, after.slug]
    const paged: string[] = []
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: PageOfEvents =
        year === "2031"
          ? await listEvents({ tag: "day-by-day" }, { after: cursor, limit: 1 })
          : await listPast({ tag: "day-by-day" }, { before: cursor, limit: 1 })
      paged.push(...slugsOf(page))
      cursor = page.next
    }
    expect(paged).toEqual(year === "2031" ? inOrder : inOrder.toReversed())
  }
})

test("goes back through what was the same way", async () => {
  const tags = ["backwards"]
  const made: string[] = []
  for (const day of ["01", "02", "02", "03"])
    made.push(
      (await makeListedEvent({ tags, starts: `2024-07-${day}T19:00`, ends: `2024-07-${day}T20:00` })).slug,
    )
  const first = await listPast({ tag: "backwards" }, { limit: 2 })
  const second = await listPast({ tag: "backwards" }, { limit: 2, before: first.next ?? "" })
  const [one = "", two = "", three = "", four = ""] = made
  expect([...slugsOf(first), ...slugsOf(second)]).toEqual([four, ...[two, three].sort().reverse(), one])
  expect(second.next).toBeNull()
  const july = { tag: "backwards", from: "2024-07-02", to: "2024-07-02" }
  expect(slugsOf(await listPast(july))).toHaveLength(2)
  const ofList = (limit: number) => countQueries(() => listPast({ tag: "backwards" }, { limit }))
  expect(await ofList(3)).toBe(await ofList(1))
})

test("has in a month what began before it, ends after it, or ends as it begins, by the wall time of its place", async () => {
  const tags = ["monthly"]
  const before = await makeListedEvent({
    tags,
    isAllDay: true,
    starts: "2031-07-30T00:00",
    ends: "2031-08-02T00:00",
  })
  const point = await makeListedEvent({ tags, starts: "2031-08-10T12:00", ends: "2031-08-10T12:00" })
  const lastHour = await makeListedEvent({ tags, starts: "2031-08-31T23:30", zone: "Pacific/Honolulu" })
  await makeListedEvent({ tags, starts: "2031-09-01T00:00", zone: "Pacific/Kiritimati" })
  await makeListedEvent({ tags, starts: "2031-08-12T00:00", state: "draft" })
  const slugs = (await listMonth({ tag: "monthly" }, "2031-08")).map(({ slug }) => slug)
  expect(slugs).toEqual([before.slug, point.slug, lastHour.slug])
})

test("offers what the next entries have, a series once", async () => {
  const { seriesId } = await makeSeries()
  for (const date of ["2031-01-01", "2031-01-02"])
    await makeListedEvent({
      starts: `${date}T08:00`,
      seriesId,
      tags: ["weekly choice"],
      placeName: "Choice Hall",
    })
  await makeListedEvent({ state: "draft", tags: ["secret choice"] })
  const choices = await listChoices()
  expect(choices.tags).toContainEqual({ value: "weekly choice", label: "weekly choice", count: 1 })
  expect(choices.tags.map(({ value }) => value)).not.toContain("secret choice")
  expect(choices.places).toContainEqual({ value: "choice-hall", label: "Choice Hall", count: 1 })
})

test("finds what is near: the same series, then the same place, then a tag, three at most and never itself", async () => {
  const { seriesId, slug } = await makeSeries()
  const near = { seriesId, placeName: "Near Hall", tags: ["nearness"] }
  const itself = await makeListedEvent({ ...near, starts: "2031-09-01T19:00" })
  const byTag = await makeListedEvent({ tags: ["nearness"], starts: "2031-08-02T19:00" })
  const byPlace = await makeListedEvent({ placeName: "Near Hall", starts: "2031-10-02T19:00" })
  const inSeries = await makeListedEvent({ ...near, starts: "2031-11-01T19:00" })
  await makeListedEvent({ ...near, starts: "2031-11-02T19:00", state: "cancelled" })
  await makeListedEvent({ tags: ["nearness"], starts: "2031-12-02T19:00" })
  const event = {
    slug: itself.slug,
    series: { slug, title: "" },
    place: { slug: "near-hall" },
    tags: ["nearness"],
  }
  const found = await relatedEvents(event)
  expect(found.map((one) => one.slug)).toEqual([inSeries.slug, byPlace.slug, byTag.slug])
  expect(await relatedEvents({ slug: itself.slug, series: null, place: null, tags: [] })).toEqual([])
})

test("counts months of what was, and has a page for a place only when something public is there", async () => {
  await makeListedEvent({ starts: "2011-02-01T19:00", ends: "2011-02-01T20:00" })
  await makeListedEvent({
    starts: "2011-02-02T19:00",
    ends: "2011-02-02T20:00",
    state: "draft",
    placeName: "Draft Hall",
  })
  await makeListedEvent({ starts: "2031-02-02T19:00", placeName: "Public Hall" })
  const months = await countMonths()
  expect(months.filter(({ year }) => year === "2011")).toEqual([{ year: "2011", month: "02", count: 1 }])
  expect(months.map(({ year }) => year)).not.toContain("2031")
  expect(await findPlace("public-hall")).toMatchObject({ name: "Public Hall" })
  expect(await findPlace("draft-hall")).toBeNull()
})
