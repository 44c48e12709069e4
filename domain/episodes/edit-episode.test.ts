import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { prepareInvitation } from "@/domain/invitations/prepare-invitation"
import { db, transaction } from "@/lib/db"
import { localTimeOf } from "@/lib/zone"
import { makeEditor, makeEpisode } from "@/tests/factories"
import { addMention } from "./add-mention"
import { addSeat } from "./add-seat"
import { addSheetLine } from "./add-sheet-line"
import { bringBackEpisode } from "./bring-back-episode"
import { editEpisode } from "./edit-episode"
import { editMention } from "./edit-mention"
import { secondsToRead } from "./episode"
import { episodeInput } from "./episode-input"
import { findMentionable } from "./find-mentionable"
import { orderInput, orderMentions } from "./order-mentions"
import { orderSheet } from "./order-sheet"
import { episodeByNumber } from "./queries"
import { readEpisode } from "./read-episode"
import { readSheet } from "./read-sheet"
import { removeMention } from "./remove-mention"
import { removeSeat } from "./remove-seat"
import { settleSheetLine } from "./settle-sheet-line"
import { skipEpisode } from "./skip-episode"
import { weighEvent } from "./weigh-event"
import { wordReadOut } from "./word-read-out"
import { writeSheet } from "./write-sheet"

const read = async (number: number) => {
  const found = await readEpisode(await makeEditor(), number)
  if (!found) throw new Error("not there")
  return found
}
const saidOf = async (number: number, over: object = {}) => {
  const { title, notes, audioUrl, recordsLocal, airsLocal, zone, version } = await read(number)
  return {
    ...episodeInput.parse({ title, notes, audioUrl, recordsLocal, airsLocal, zone, ...over }),
    number,
    version,
    isSure: false,
  }
}

/** A guest who was offered a seat, and on demand sits on it. */
async function invite(seatId: string, isSeated: boolean) {
  const editor = await makeEditor()
  const contact = await db.contact.create({
    data: { id: randomUUID(), email: `${randomUUID()}@o.example`, name: "Dana" },
  })
  const invited = await transaction((tx) =>
    prepareInvitation(tx, editor, {
      contact: { id: contact.id, name: "Dana", email: contact.email },
      seatIds: [seatId],
      sentence: "Come.",
    }),
  )
  if (!invited.ok) throw new Error(invited.reason)
  if (isSeated) await acceptInvitation(editor, { invitationId: invited.value.id, seatId })
  return invited.value.id
}
const seated = async (isSeated: boolean) => {
  const episode = await makeEpisode({ inDays: 30, seats: 2 })
  const [seatId = "", other = ""] = episode.seatIds
  return { ...episode, seatId, other, invitationId: await invite(seatId, isSeated) }
}

test("changes what an episode says and when it is, once for each version", async () => {
  const { number } = await makeEpisode()
  const editor = await makeEditor()
  const said = await saidOf(number, {
    title: "New",
    notes: "**Bold**",
    recordsLocal: "2027-03-14T02:30",
    airsLocal: "2027-03-20T10:00",
  })
  expect(await editEpisode(editor, said)).toMatchObject({ ok: true, value: { isMoved: true } })
  expect(await editEpisode(editor, said)).toMatchObject({
    reason: "changed-meanwhile",
    about: { version: 2 },
  })
  // The hour that the clocks leave out in Detroit counts as the one after it.
  const row = await db.episode.findUniqueOrThrow({ where: { number } })
  expect(row.recordsAt.toISOString()).toBe("2027-03-14T07:30:00.000Z")
  expect(await editEpisode(editor, { ...said, number: 999_999 })).toMatchObject({ reason: "no-such-episode" })
  expect(await db.auditEntry.count({ where: { action: "episode.edited", subjectId: row.id } })).toBe(1)
})

test("refuses a time at which it would be heard before it begins", () => {
  const bad = { recordsLocal: "2027-03-14T19:00", airsLocal: "2027-03-14T18:59", zone: "America/Detroit" }
  expect(episodeInput.safeParse(bad).success).toBe(false)
  expect(episodeInput.safeParse({ ...bad, airsLocal: "2027-03-14T19:00" }).success).toBe(true)
})

test("moves nothing under somebody who has a seat, and not unasked under who was offered one", async () => {
  const editor = await makeEditor()
  const booked = await seated(true)
  const moved = { recordsLocal: "2027-06-01T10:00", airsLocal: "2027-06-02T10:00" }
  expect(await editEpisode(editor, { ...(await saidOf(booked.number, moved)), isSure: true })).toMatchObject({
    reason: "has-guests",
    about: { guests: ["Dana"] },
  })
  expect(await editEpisode(editor, await saidOf(booked.number, { zone: "Europe/Berlin" }))).toMatchObject({
    reason: "has-guests",
  })
  expect(await editEpisode(editor, await saidOf(booked.number, { title: "Only words" }))).toMatchObject({
    ok: true,
  })
  const offered = await seated(false)
  const said = await saidOf(offered.number, moved)
  expect(await editEpisode(editor, said)).toMatchObject({ reason: "is-offered", about: { offers: 1 } })
  expect(await editEpisode(editor, { ...said, isSure: true })).toMatchObject({ ok: true })
})

test("skips an episode and brings it back, but not from under a guest", async () => {
  const editor = await makeEditor()
  const { number } = await makeEpisode()
  expect(await skipEpisode(editor, { number, version: 1, isSure: false })).toMatchObject({ ok: true })
  expect(await episodeByNumber(number)).toBeNull()
  expect(await skipEpisode(editor, { number, version: 2, isSure: false })).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect(await bringBackEpisode(editor, { number, version: 1 })).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect(await bringBackEpisode(editor, { number, version: 2 })).toMatchObject({ ok: true })
  expect(await episodeByNumber(number)).toMatchObject({ number })
  const booked = await seated(true)
  expect(await skipEpisode(editor, { number: booked.number, version: 1, isSure: true })).toMatchObject({
    reason: "has-guests",
  })
  const offered = await seated(false)
  const on = { number: offered.number, version: 1 }
  expect(await skipEpisode(editor, { ...on, isSure: false })).toMatchObject({ reason: "is-offered" })
  expect(await skipEpisode(editor, { ...on, isSure: true })).toMatchObject({ ok: true })
  const past = await makeEpisode({ inDays: -3 })
  expect(await skipEpisode(editor, { number: past.number, version: 1, isSure: true })).toMatchObject({
    reason: "over",
  })
  expect(await skipEpisode(editor, { number: 999_999, version: 1, isSure: true })).toMatchObject({
    reason: "no-such-episode",
  })
})

test("never skips an episode at the moment at which a guest says yes", async () => {
  const editor = await makeEditor()
  for (let round = 0; round < 8; round++) {
    const { number, seatId, invitationId } = await seated(false)
    const [skipped, accepted] = await Promise.all([
      skipEpisode(editor, { number, version: 1, isSure: true }),
      acceptInvitation(editor, { invitationId, seatId }).catch(() => ({ ok: false })),
    ])
    expect([skipped.ok, accepted.ok].filter(Boolean)).toHaveLength(1)
  }
  const both = { seat: { episode: { skippedAt: { not: null } } }, endedAt: null }
  expect(await db.booking.count({ where: both })).toBe(0)
})

test("adds seats, and takes away only what nobody has or had", async () => {
  const editor = await makeEditor()
  const { number, seatId, other, invitationId } = await seated(true)
  expect(await addSeat(editor, { number })).toMatchObject({ ok: true, value: { seats: 3 } })
  expect(await removeSeat(editor, { number, seatId, isSure: true })).toMatchObject({ reason: "has-guests" })
  expect(await removeSeat(editor, { number, seatId: other, isSure: false })).toMatchObject({ ok: true })
  expect(await removeSeat(editor, { number, seatId: other, isSure: false })).toMatchObject({
    reason: "no-such-seat",
  })
  await transaction(async (tx) => {
    await tx.booking.updateMany({ where: { invitationId }, data: { endedAt: new Date() } })
    await tx.invitation.update({ where: { id: invitationId }, data: { state: "cancelled" } })
    return { ok: true as const, value: null }
  })
  expect(await removeSeat(editor, { number, seatId, isSure: true })).toMatchObject({ reason: "was-booked" })
  const offered = await seated(false)
  const seat = { number: offered.number, seatId: offered.seatId }
  expect(await removeSeat(editor, { ...seat, isSure: false })).toMatchObject({ reason: "is-offered" })
  expect(await removeSeat(editor, { ...seat, isSure: true })).toMatchObject({ ok: true })
  const full = await makeEpisode({ seats: 12 })
  expect(await addSeat(editor, { number: full.number })).toMatchObject({ reason: "too-many" })
})

const makeEvent = async (over: { title?: string; state?: "draft" } = {}) => {
  const id = randomUUID()
  await db.event.create({
    data: {
      id,
      slug: `e-${id}`,
      title: "Transit Data Night",
      startsLocal: new Date("2027-04-01T18:30:00Z"),
      zone: "America/Detroit",
      placeName: "Gear Room",
      city: "Detroit",
      audienceValue: "After this, our people can read a timetable.",
      ...over,
    },
  })
  return id
}

test("mentions events and links once, words them, orders them and takes them off", async () => {
  const editor = await makeEditor()
  const { number } = await makeEpisode()
  const eventId = await makeEvent()
  const link = { label: "A list", url: "https://list.example/" }
  await addMention(editor, { number, eventId })
  await addMention(editor, { number, ...link })
  expect(await addMention(editor, { number, eventId })).toMatchObject({ reason: "known-already" })
  expect(await addMention(editor, { number, ...link })).toMatchObject({ reason: "known-already" })
  expect(await addMention(editor, { number, eventId: randomUUID() })).toMatchObject({
    reason: "no-such-event",
  })
  const [event, other] = (await read(number)).mentions
  if (!event || !other) throw new Error("two were added")
  const words = {
    number,
    id: other.id,
    label: "The list",
    url: other.url,
    readOut: "Read me.",
    before: other.state,
  }
  expect(await editMention(editor, { ...words, url: "" })).toMatchObject({ reason: "needs-a-link" })
  expect(await editMention(editor, words)).toMatchObject({ ok: true })
  expect(await editMention(editor, words)).toMatchObject({ reason: "changed-meanwhile" })
  const ids = [event.id, other.id]
  const swap = orderInput.parse({ from: ids.join(), move: `up:${other.id}` })
  expect(await orderMentions(editor, { number, ...swap })).toMatchObject({ ok: true })
  expect((await read(number)).mentions.map(({ what }) => what)).toEqual(["The list", "Transit Data Night"])
  expect(await orderMentions(editor, { number, ...swap })).toMatchObject({ reason: "changed-meanwhile" })
  const bad = { from: ids.toReversed(), to: [event.id, event.id] }
  expect(await orderMentions(editor, { number, ...bad })).toMatchObject({ reason: "changed-meanwhile" })
  expect(await removeMention(editor, { number, id: event.id })).toMatchObject({ ok: true })
  expect(await removeMention(editor, { number, id: event.id })).toMatchObject({ reason: "no-such-mention" })
})

test("lets one of two who order at once win, and loses nothing", async () => {
  const editor = await makeEditor()
  const { number } = await makeEpisode()
  for (const n of [1, 2, 3])
    await addMention(editor, { number, label: `L${n}`, url: `https://l.example/${n}` })
  const from = (await read(number)).mentions.map(({ id }) => id)
  const [a = "", b = "", c = ""] = from
  const done = await Promise.all([
    orderMentions(editor, { number, from, to: [c, a, b] }),
    orderMentions(editor, { number, from, to: [b, a, c] }),
  ])
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await read(number)).mentions).toHaveLength(3)
})

test("finds an event by parts of its words without accents, and offers none twice", async () => {
  const editor = await makeEditor()
  const { episodeId, number } = await makeEpisode()
  const eventId = await makeEvent({ title: "Café der Straßenbahn" })
  const found = async (words: string) => (await findMentionable(editor, episodeId, words)).map(({ id }) => id)
  expect(await found("cafe strassenbahn detr")).toContain(eventId)
  expect(await found("100% cafe")).toEqual([])
  await addMention(editor, { number, eventId })
  expect(await found("cafe strassenbahn")).not.toContain(eventId)
})

test("shows no draft on the public page that an episode mentions", async () => {
  const { number } = await makeEpisode()
  await addMention(await makeEditor(), { number, eventId: await makeEvent() })
  expect((await episodeByNumber(number))?.mentions).toEqual([])
  expect((await read(number)).mentions).toMatchObject([{ isDraft: true }])
})

test("holds the day in the host's order: guests, questions, what is read out", async () => {
  const editor = await makeEditor()
  const { number, invitationId } = await seated(true)
  await addMention(editor, { number, eventId: await makeEvent() })
  const asked = await addSheetLine(editor, { number, kind: "question", words: "How cold\nwas it?" })
  if (!asked.ok) throw new Error(asked.reason)
  const sheet = await readSheet(editor, number)
  if (!sheet) throw new Error("no sheet")
  const from = sheet.items.map(({ id }) => id)
  expect(sheet.items.map(({ kind }) => kind)).toEqual(["guest", "line", "mention"])
  expect(from[0]).toBe(invitationId)
  const to = from.toReversed()
  expect(await orderSheet(editor, { number, from, to })).toMatchObject({ ok: true })
  expect(await orderSheet(editor, { number, from, to })).toMatchObject({ reason: "changed-meanwhile" })
  await addSheetLine(editor, { number, kind: "note", words: "A towel." })
  const now = await readSheet(editor, number)
  expect(now?.items.map(({ kind }) => kind)).toEqual(["mention", "line", "guest", "line"])
  const line = { number, id: asked.value.id }
  expect(await settleSheetLine(editor, { ...line, do: "settle" })).toMatchObject({ ok: true })
  const text = writeSheet((await readSheet(editor, number)) ?? sheet, {
    showName: "Loose Gravel",
    when: "Thu 10 Dec",
    airs: "",
    preps: [
      {
        ...{ invitationId, talkTitle: "", bio: "", takeaways: "", accessNeeds: "", links: [], isBegun: true },
        ...{ nameSaid: "KHOH-val", releasedAt: null },
      },
    ],
  })
  expect(text).toContain("QUESTION  [x] How cold\n    was it?")
  expect(text).toMatch(/READ OUT {2}Transit Data Night \(NOT PUBLIC YET\), about \d+ seconds\n {4}Transit/)
  expect(text).toContain("GUEST     Dana\n    Say the name: KHOH-val\n    HAS NOT AGREED")
  expect(await settleSheetLine(editor, { ...line, do: "remove" })).toMatchObject({ ok: true })
  expect(await settleSheetLine(editor, { ...line, do: "remove" })).toMatchObject({ reason: "no-such-line" })
})

test("words what is read out in about twenty seconds", () => {
  const event = {
    title: "Transit Data Night",
    startsLocal: "2027-04-01T18:30",
    startsAt: new Date("2027-04-01T22:30:00Z"),
    isAllDay: false,
    zone: "America/Detroit",
    placeName: "Gear Room",
    city: "Detroit",
    isOnline: true,
    audienceValue: `After this, our people can read a timetable. ${"And more of it. ".repeat(30)}`,
  }
  const text = wordReadOut(event)
  expect(text).toMatch(
    /^Transit Data Night\. Thursday, April 1 at 6:30 pm, at Gear Room in Detroit, and online\. After this/,
  )
  expect(secondsToRead(text)).toBeLessThanOrEqual(20)
  expect(secondsToRead(text)).toBeGreaterThan(15)
  expect(wordReadOut({ ...event, audienceValue: "" })).toBe(
    "Transit Data Night. Thursday, April 1 at 6:30 pm, at Gear Room in Detroit, and online.",
  )
})

test("says the last episode before an event, and whether a free seat comes too late", async () => {
  const editor = await makeEditor()
  await db.seat.deleteMany({ where: { bookings: { none: {} }, offers: { none: {} } } })
  await db.episode.updateMany({ data: { skippedAt: new Date() } })
  const soon = await makeEpisode({ inDays: 2, seats: 1 })
  const next = await makeEpisode({ inDays: 10, seats: 1 })
  const inDays = (days: number) => localTimeOf(new Date(Date.now() + days * 86_400_000), "America/Detroit")
  // Within the lead time of three days nobody new can sit down, though people can hear of it.
  expect(await weighEvent(editor, inDays(16))).toMatchObject({
    last: { number: soon.number },
    nextFree: { number: next.number },
    isTooLate: true,
  })
  expect(await weighEvent(editor, inDays(18))).toMatchObject({
    last: { number: next.number },
    isTooLate: false,
  })
  expect(await weighEvent(editor, inDays(5))).toMatchObject({ last: null, isTooLate: true })
  expect(await weighEvent(editor, inDays(-1))).toBeNull()
  await db.seat.deleteMany({ where: { episodeId: next.episodeId } })
  expect(await weighEvent(editor, inDays(18))).toMatchObject({ nextFree: null, isTooLate: true })
})
