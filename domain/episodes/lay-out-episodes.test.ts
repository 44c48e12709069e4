import { randomUUID } from "node:crypto"
import { beforeEach, expect, test } from "vitest"
import type { Settings } from "@/domain/settings/settings"
import { db } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { clock, makeEditor, moveClock } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { addEpisode } from "./add-episode"
import { addMention } from "./add-mention"
import { addSeat } from "./add-seat"
import { bringBackEpisode } from "./bring-back-episode"
import { editEpisode } from "./edit-episode"
import { episodeInput } from "./episode-input"
import { layOutEpisodes } from "./lay-out-episodes"
import { listRuleDays } from "./list-rule-days"
import { skipEpisode } from "./skip-episode"

const rule = (over: Partial<Settings["showRule"]> = {}): Settings["showRule"] => ({
  weekdays: [4],
  everyWeeks: 1,
  from: "",
  time: "19:00",
  zone: "America/Detroit",
  airsAfterDays: 7,
  airsTime: "",
  seats: 2,
  weeksAhead: 4,
  firstNumber: 412,
  ...over,
})
const setRule = (over: Partial<Settings["showRule"]> = {}) =>
  ownerSql.query("update settings set value = value || jsonb_build_object('showRule', $1::jsonb)", [
    JSON.stringify(rule(over)),
  ])
const laidOut = async () =>
  (await db.episode.findMany({ orderBy: { number: "asc" }, include: { seats: true } })).map((one) => ({
    number: one.number,
    at: toLocalTime(one.recordsLocal),
    seats: one.seats.length,
    version: one.version,
  }))
const layOut = async () => {
  const done = await layOutEpisodes(clock)
  if (!done.ok) throw new Error("never refuses")
  return done.value
}

beforeEach(async () => {
  await ownerSql.query("truncate episodes cascade")
  // A Wednesday before the clocks go back in Detroit, on 1 November 2026.
  await ownerSql.query("update clock_offset set value = timestamptz '2026-10-14T12:00:00Z' - now()")
})

test("lays out so many weeks, once, numbered on from the last", async () => {
  await setRule()
  expect(await layOut()).toEqual({ made: 4, moved: 0, dropped: 0 })
  expect(await layOut()).toEqual({ made: 0, moved: 0, dropped: 0 })
  expect(await laidOut()).toEqual([
    { number: 412, at: "2026-10-15T19:00", seats: 2, version: 1 },
    { number: 413, at: "2026-10-22T19:00", seats: 2, version: 1 },
    { number: 414, at: "2026-10-29T19:00", seats: 2, version: 1 },
    { number: 415, at: "2026-11-05T19:00", seats: 2, version: 1 },
  ])
  await moveClock("7 days")
  expect(await layOut()).toMatchObject({ made: 1 })
  expect((await laidOut()).at(-1)).toMatchObject({ number: 416, at: "2026-11-12T19:00" })
})

test("leaves every kept page alone when there is nothing to lay out", async () => {
  await setRule()
  await layOutEpisodes(clock)
  const version = async () => (await db.contentVersion.findFirstOrThrow({ where: { id: true } })).version
  const before = await version()
  expect(await layOutEpisodes(clock)).toMatchObject({ ok: true, value: { made: 0, moved: 0, dropped: 0 } })
  expect(await version()).toBe(before)
})

test("says seven in the evening before and after the clocks change, and airs a week of the wall later", async () => {
  await setRule()
  await layOut()
  const instants = (await db.episode.findMany({ orderBy: { number: "asc" } })).map(({ recordsAt, airsAt }) =>
    [recordsAt, airsAt].map((at) => at.toISOString().slice(0, 16)),
  )
  expect(instants).toEqual([
    ["2026-10-15T23:00", "2026-10-22T23:00"],
    ["2026-10-22T23:00", "2026-10-29T23:00"],
    ["2026-10-29T23:00", "2026-11-06T00:00"],
    ["2026-11-06T00:00", "2026-11-13T00:00"],
  ])
})

test("keeps to the weeks of its first day, also over the end of a year, and to the gap and the double hour", () => {
  const days = (over: Partial<Settings["showRule"]>, today: string) => {
    const one = rule(over)
    return listRuleDays(one, one.zone, today).map(({ day }) => day)
  }
  expect(days({ everyWeeks: 3, from: "2026-12-10", weeksAhead: 8 }, "2026-12-11")).toEqual([
    "2026-12-31",
    "2027-01-21",
  ])
  expect(days({ everyWeeks: 2, weekdays: [0, 1], from: "2026-12-07", weeksAhead: 3 }, "2026-12-01")).toEqual([
    "2026-12-07",
    "2026-12-13",
    "2026-12-21",
  ])
  const night = (zone: string, day: string) =>
    listRuleDays(
      rule({ weekdays: [0], time: "02:30", zone, weeksAhead: 1 }),
      zone,
      day,
    )[0]?.recordsAt.toISOString()
  expect(night("Europe/Berlin", "2027-03-28")).toBe("2027-03-28T01:30:00.000Z")
  expect(night("Europe/Berlin", "2026-10-25")).toBe("2026-10-25T00:30:00.000Z")
})

test("never lays a day out again whose episode was skipped or moved", async () => {
  await setRule()
  await layOut()
  const editor = await makeEditor()
  await skipEpisode(editor, { number: 413, version: 1, isSure: false })
  const said = episodeInput.parse({
    recordsLocal: "2026-10-30T12:00",
    airsLocal: "2026-11-06T12:00",
    zone: "America/Detroit",
  })
  expect(await editEpisode(editor, { ...said, number: 414, version: 1, isSure: false })).toMatchObject({
    ok: true,
  })
  expect(await layOut()).toEqual({ made: 0, moved: 0, dropped: 0 })
  await bringBackEpisode(editor, { number: 413, version: 2 })
  expect(await layOut()).toEqual({ made: 0, moved: 0, dropped: 0 })
  expect((await laidOut()).map(({ at }) => at)).toEqual([
    "2026-10-15T19:00",
    "2026-10-22T19:00",
    "2026-10-30T12:00",
    "2026-11-05T19:00",
  ])
})

test("leaves a day alone on which somebody made one by hand, and counts on from it", async () => {
  await setRule()
  const said = episodeInput.parse({
    recordsLocal: "2026-10-22T12:00",
    airsLocal: "2026-10-22T12:00",
    zone: "America/Detroit",
  })
  expect(await addEpisode(await makeEditor(), { ...said, seats: 1 })).toMatchObject({
    value: { number: 412 },
  })
  expect(await layOut()).toMatchObject({ made: 3 })
  expect((await laidOut()).map(({ number, at }) => [number, at.slice(5, 10)])).toEqual([
    [412, "10-22"],
    [413, "10-15"],
    [414, "10-29"],
    [415, "11-05"],
  ])
})

test("moves with a new rule what nobody touched, keeps its numbers, and leaves the rest", async () => {
  await setRule()
  await layOut()
  const editor = await makeEditor()
  await addMention(editor, { number: 413, label: "A list", url: "https://list.example/" })
  await setRule({ weekdays: [2], time: "20:00" })
  expect(await layOut()).toEqual({ made: 1, moved: 3, dropped: 0 })
  expect((await laidOut()).map(({ number, at }) => [number, at])).toEqual([
    [412, "2026-10-20T20:00"],
    [413, "2026-10-22T19:00"],
    [414, "2026-10-27T20:00"],
    [415, "2026-11-03T20:00"],
    [416, "2026-11-10T20:00"],
  ])
  await setRule({ weekdays: [2], time: "20:00", everyWeeks: 2, from: "2026-10-20" })
  expect(await layOut()).toMatchObject({ made: 0, dropped: 2 })
  // Fewer weeks ahead take nothing back, and a rule without a day lays nothing out.
  await setRule({ weekdays: [2], time: "20:00", everyWeeks: 2, from: "2026-10-20", weeksAhead: 1 })
  expect(await layOut()).toEqual({ made: 0, moved: 0, dropped: 0 })
  await setRule({ weekdays: [] })
  expect(await layOut()).toEqual({ made: 0, moved: 0, dropped: 0 })
})

test("takes nothing back that a guest was offered", async () => {
  await setRule()
  await layOut()
  const seat = await db.seat.findFirstOrThrow({ where: { episode: { number: 412 } } })
  const contact = await db.contact.create({
    data: { id: randomUUID(), email: `${randomUUID()}@o.example`, name: "D" },
  })
  const invitation = await db.invitation.create({
    data: {
      id: randomUUID(),
      contactId: contact.id,
      guestName: "D",
      sentence: "Come.",
      invitedById: (await makeEditor()).memberId,
    },
  })
  await db.seatOffer.create({ data: { invitationId: invitation.id, seatId: seat.id } })
  await setRule({ weekdays: [1] })
  await layOut()
  expect((await laidOut())[0]).toMatchObject({ number: 412, at: "2026-10-15T19:00" })
})

test("lays each day out once, however many processes do it at once, beside an editor's hand", async () => {
  await setRule({ weekdays: [1, 2, 4], weeksAhead: 10 })
  const editor = await makeEditor()
  const said = episodeInput.parse({
    recordsLocal: "2027-05-01T12:00",
    airsLocal: "2027-05-01T12:00",
    zone: "UTC",
  })
  await Promise.all([
    ...Array.from({ length: 6 }, () => layOut()),
    ...Array.from({ length: 4 }, () => addEpisode(editor, { ...said, seats: 0 })),
  ])
  const rows = await laidOut()
  expect(rows).toHaveLength(34)
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, index) => 412 + index))
  expect(await addSeat(editor, { number: 412 })).toMatchObject({ ok: true })
})
