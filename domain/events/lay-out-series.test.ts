import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { publishListing } from "@/domain/pitches/publish-listing"
import { db } from "@/lib/db"
import { countQueries } from "@/tests/count-queries"
import { eventRow, loggedFor, makeDraft, makeListed } from "@/tests/event-factories"
import { discardDraft } from "./discard-draft"
import { editEvent } from "./edit-event"
import { editSeries } from "./edit-series"
import { layOutMore, layOutSeries } from "./lay-out-series"
import { listSeries, nextDates, seriesForEditing } from "./list-series"
import { publishSeries } from "./publish-series"

const rule = { rhythm: "weekly", every: 1, isLast: false } as const
const about = "Every Thursday."
const named = () => ({ title: `Nights ${randomUUID()}`, about })

async function makeSeries(count = 4, over: Parameters<typeof makeDraft>[0] = {}) {
  const first = await makeDraft({ startsLocal: "2027-10-28T19:00", endsLocal: "2027-10-28T21:30", ...over })
  const laidOut = await layOutSeries(first.editor, { eventId: first.id, ...named(), ...rule, count })
  if (!laidOut.ok) throw new Error(laidOut.reason)
  return { ...first, seriesId: laidOut.value.id }
}
const datesOf = async (seriesId: string) =>
  db.event.findMany({ where: { seriesId }, orderBy: { startsLocal: "asc" } })
const days = async (seriesId: string) =>
  (await datesOf(seriesId)).map((one) => one.startsLocal.toISOString().slice(0, 10))

test("makes a draft of each date at the same wall time, across the night when the clocks change", async () => {
  const { seriesId, editor, id } = await makeSeries(4)
  const dates = await datesOf(seriesId)
  expect(dates.map((one) => one.startsLocal.toISOString().slice(0, 16))).toEqual([
    "2027-10-28T19:00",
    "2027-11-04T19:00",
    "2027-11-11T19:00",
    "2027-11-18T19:00",
  ])
  // Detroit leaves summer time on 7 November 2027.
  expect(dates.map((one) => one.startsAt?.toISOString().slice(11, 16))).toEqual([
    "23:00",
    "23:00",
    "00:00",
    "00:00",
  ])
  expect(dates.every((one) => one.state === "draft")).toBe(true)
  expect(new Set(dates.map((one) => one.slug)).size).toBe(4)
  const series = await seriesForEditing(editor, seriesId)
  expect(series).toMatchObject({ rule: "FREQ=WEEKLY;BYDAY=TH", about, isNextOnly: true })
  expect(series?.dates[0]?.id).toBe(id)
  expect(await loggedFor(seriesId)).toEqual(["series.laid-out"])
})

test("refuses a second series for one event, a rule without a second date, and what is not there", async () => {
  const { editor, id } = await makeSeries(2)
  const lay = (over: object) => layOutSeries(editor, { eventId: id, ...named(), ...rule, count: 3, ...over })
  expect(await lay({})).toMatchObject({ reason: "has-series" })
  const lone = await makeDraft()
  expect(await lay({ eventId: lone.id, count: 1 })).toMatchObject({ reason: "no-dates" })
  expect(await lay({ eventId: randomUUID() })).toMatchObject({ reason: "not-found" })
  expect((await eventRow(lone.id)).seriesId).toBeNull()
})

test("lays more dates out and none twice, though one was moved alone", async () => {
  const { seriesId, editor, input } = await makeSeries(3)
  const [, second] = await datesOf(seriesId)
  if (!second) throw new Error("no second date")
  const moved = { ...input, seriesId, startsLocal: "2027-12-24T19:00", endsLocal: undefined }
  expect(await editEvent(editor, { ...moved, id: second.id, version: second.version })).toMatchObject({
    ok: true,
  })
  expect(await layOutMore(editor, { id: seriesId, ...rule, count: 2 })).toMatchObject({ value: { made: 2 } })
  expect(await days(seriesId)).toEqual(["2027-10-28", "2027-11-11", "2027-11-18", "2027-11-25", "2027-12-24"])
  const until = { id: seriesId, ...rule, until: "2027-11-26" }
  expect(await layOutMore(editor, until)).toMatchObject({ reason: "no-dates" })
  expect((await seriesForEditing(editor, seriesId))?.dates.filter((one) => one.isMoved)).toHaveLength(1)
})

test("makes each date once when two editors lay out at the same time, and the index behind them holds", async () => {
  const { seriesId, editor } = await makeSeries(2)
  const more = { id: seriesId, ...rule, until: "2027-11-25" }
  await Promise.all([layOutMore(editor, more), layOutMore(editor, more)])
  const found = await days(seriesId)
  expect(found).toHaveLength(5)
  expect(new Set(found).size).toBe(5)
  const [first] = await datesOf(seriesId)
  await expect(
    db.event.create({
      data: {
        ...{ id: randomUUID(), slug: randomUUID(), title: "Twice", seriesId },
        ...{ startsLocal: new Date("2027-10-28T10:00Z"), seriesDay: first?.seriesDay ?? null },
      },
    }),
  ).rejects.toThrow()
})

test("frees the day of an event that leaves its series", async () => {
  const { seriesId, editor, input } = await makeSeries(2)
  const [, second] = await datesOf(seriesId)
  if (!second) throw new Error("no second date")
  const alone = { ...input, seriesId: null, startsLocal: "2027-11-04T19:00", endsLocal: undefined }
  await editEvent(editor, { ...alone, id: second.id, version: second.version })
  expect(await eventRow(second.id)).toMatchObject({ seriesId: null, seriesDay: null })
  expect(await layOutMore(editor, { id: seriesId, ...rule, count: 1 })).toMatchObject({ value: { made: 1 } })
  expect(await days(seriesId)).toEqual(["2027-10-28", "2027-11-04"])
})

test("publishes all drafts at once, or none when one lacks something", async () => {
  const { seriesId, editor, input } = await makeSeries(3)
  const [, second] = await datesOf(seriesId)
  if (!second) throw new Error("no second date")
  const when = { startsLocal: "2027-11-04T19:00", endsLocal: undefined }
  const edit = { ...input, ...when, seriesId, id: second.id }
  await editEvent(editor, { ...edit, audienceValue: "", version: second.version })
  expect(await publishSeries(editor, { id: seriesId })).toMatchObject({
    reason: "needs",
    about: { id: second.id, needs: ["value"] },
  })
  expect((await datesOf(seriesId)).every((one) => one.state === "draft")).toBe(true)
  await editEvent(editor, { ...edit, version: second.version + 1 })
  expect(await publishSeries(editor, { id: seriesId })).toMatchObject({ value: { published: 3 } })
  expect((await datesOf(seriesId)).every((one) => one.state === "published" && one.sequence === 1)).toBe(true)
  expect(await publishSeries(editor, { id: seriesId })).toMatchObject({ reason: "no-drafts" })
})

test("publishes a date once, whether alone or with its series at the same moment", async () => {
  const { seriesId, editor, id } = await makeSeries(2)
  const [alone, all] = await Promise.all([
    publishListing(editor, { id, version: 2 }),
    publishSeries(editor, { id: seriesId }),
  ])
  expect(alone.ok || all.ok).toBe(true)
  expect((await eventRow(id)).sequence).toBe(1)
})

test("changes what is said about a series, and refuses an older version", async () => {
  const { seriesId, editor } = await makeSeries(2)
  const edit = { id: seriesId, version: 1, title: "Pothole Nights", about: "Monthly.", isNextOnly: false }
  expect(await editSeries(editor, edit)).toMatchObject({ ok: true })
  expect(await editSeries(editor, edit)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await seriesForEditing(editor, seriesId)).toMatchObject({
    title: "Pothole Nights",
    isNextOnly: false,
  })
})

test("names the next dates of a series that are public, with one question for many", async () => {
  const { seriesId, editor, slug } = await makeSeries(4)
  const series = await seriesForEditing(editor, seriesId)
  expect(await nextDates(series?.slug ?? "", slug)).toEqual([])
  const [, second] = series?.dates ?? []
  await discardDraft(editor, { id: second?.id ?? "", version: 1 })
  await publishSeries(editor, { id: seriesId })
  const next = await nextDates(series?.slug ?? "", slug)
  expect(next.map((one) => one.startsLocal)).toEqual(["2027-11-11T19:00", "2027-11-18T19:00"])
  const before = await countQueries(() => listSeries(editor))
  await makeSeries(2)
  expect(await countQueries(() => listSeries(editor))).toBe(before)
  expect((await listSeries(editor)).find((one) => one.id === seriesId)).toMatchObject({
    drafts: 0,
    coming: 3,
  })
})

test("takes an event that is public for its first date", async () => {
  const listed = await makeListed({ startsLocal: "2027-10-28T19:00", endsLocal: undefined })
  const laidOut = await layOutSeries(listed.editor, { eventId: listed.id, ...named(), ...rule, count: 2 })
  expect(laidOut).toMatchObject({ ok: true, value: { made: 1 } })
  expect((await eventRow(listed.id)).state).toBe("published")
})
