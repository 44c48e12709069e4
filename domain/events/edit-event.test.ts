import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { publishListing } from "@/domain/pitches/publish-listing"
import { db } from "@/lib/db"
import { makeEditor, makeMember } from "@/tests/factories"
import { cancelEvent } from "./cancel-event"
import { draftEvent } from "./draft-event"
import { editEvent } from "./edit-event"
import { type EventInput, eventInput } from "./event-input"
import { listEvents } from "./list-events"
import { eventBySlug } from "./queries"
import { takeDownEvent } from "./take-down-event"

const typed = (memberId: string, over: Partial<Record<keyof EventInput, unknown>> = {}) =>
  eventInput.parse({
    title: "Open night",
    startsLocal: "2027-03-01T19:00",
    zone: "America/Detroit",
    audienceValue: "Our people learn to solder.",
    involvementKind: "hosting",
    involvementMemberId: memberId,
    involvementSentence: "Sam opens the door.",
    ...over,
  })

async function makeListed(over: Parameters<typeof typed>[1] = {}) {
  const editor = await makeEditor()
  const drafted = await draftEvent(
    editor,
    typed(editor.memberId, { title: `Night ${randomUUID()}`, ...over }),
  )
  if (!drafted.ok) throw new Error(drafted.reason)
  const { id, slug } = drafted.value
  const published = await publishListing(editor, { id, version: 1 })
  if (!published.ok) throw new Error(published.reason)
  return { editor, id, slug }
}

test("refuses to let a public event stand on a member without a public name", async () => {
  const { editor, id } = await makeListed()
  const nameless = await makeMember(null, null)
  const edited = await editEvent(editor, { id, version: 2, ...typed(nameless) })
  expect(edited).toMatchObject({ ok: false, reason: "still-public" })
  expect((await db.event.findUniqueOrThrow({ where: { id } })).version).toBe(2)
})

test("refuses to let a public event lose its value, its zone or the sentence of who stands for it", async () => {
  const { editor, id } = await makeListed()
  for (const over of [{ audienceValue: "" }, { zone: "" }, { involvementSentence: "" }])
    expect(await editEvent(editor, { id, version: 2, ...typed(editor.memberId, over) })).toMatchObject({
      reason: "still-public",
    })
})

test("raises the sequence of a public event with every change, and of a draft with none", async () => {
  const { editor, id } = await makeListed()
  const sequence = async () => (await db.event.findUniqueOrThrow({ where: { id } })).sequence
  const before = await sequence()
  expect(await editEvent(editor, { id, version: 2, ...typed(editor.memberId) })).toMatchObject({ ok: true })
  expect(await sequence()).toBe(before + 1)
})

test("takes an hour that the clocks show twice for the first, as calendar programs do", async () => {
  const { slug } = await makeListed({ startsLocal: "2027-11-07T01:30", endsLocal: "2027-11-07T03:00" })
  const lookup = await eventBySlug(slug)
  if (lookup.found !== "page") throw new Error(lookup.found)
  expect(lookup.event.startsAt.toISOString()).toBe("2027-11-07T05:30:00.000Z")
  expect(lookup.event.endsAt?.toISOString()).toBe("2027-11-07T08:00:00.000Z")
})

test("takes an hour that the clocks leave out for the one after", async () => {
  const { slug } = await makeListed({ startsLocal: "2027-03-14T02:30" })
  const lookup = await eventBySlug(slug)
  if (lookup.found !== "page") throw new Error(lookup.found)
  expect(lookup.event.startsAt.toISOString()).toBe("2027-03-14T07:30:00.000Z")
})

test("refuses days, hours and zones that do not exist", () => {
  const over = (fields: object) =>
    eventInput.safeParse({ title: "A", startsLocal: "2027-03-01T19:00", ...fields }).success
  expect(over({})).toBe(true)
  for (const startsLocal of [
    "2027-02-30T10:00",
    "2027-02-28T24:00",
    "2027-13-01T10:00",
    "9999-12-31T10:00",
  ]) {
    expect(over({ startsLocal }), startsLocal).toBe(false)
  }
  for (const zone of ["america/detroit", "+05:00", "EST5EDT", "Mars/Olympus"])
    expect(over({ zone }), zone).toBe(false)
  for (const zone of ["America/Detroit", "Europe/Kyiv", "Asia/Kolkata", "UTC"])
    expect(over({ zone }), zone).toBe(true)
})

test("takes any cursor, and reads what it does not know as none", async () => {
  for (const after of ["999999999999999~a", "9999999999999~a", "0~a", "~", "1~'; drop table events"]) {
    expect((await listEvents({}, { limit: 5, after })).events, after).toBeInstanceOf(Array)
  }
})

test("raises the sequence when it is cancelled, and answers gone for what was taken down", async () => {
  const [off, away] = [await makeListed(), await makeListed()]
  const before = await db.event.findUniqueOrThrow({ where: { id: off.id } })
  expect(await cancelEvent(off.editor, { id: off.id, version: 2 })).toMatchObject({ ok: true })
  const lookup = await eventBySlug(off.slug)
  if (lookup.found !== "page") throw new Error(lookup.found)
  expect(lookup.event).toMatchObject({ id: off.id, state: "cancelled", sequence: before.sequence + 1 })
  expect(await takeDownEvent(away.editor, { id: away.id, version: 2 })).toMatchObject({ ok: true })
  expect((await eventBySlug(away.slug)).found).toBe("gone")
  expect((await eventBySlug("never-was-2027")).found).toBe("nothing")
})

test("keeps the first announced time of what is public through every move, unless the old one was a slip", async () => {
  const { editor, id, slug } = await makeListed()
  const edit = async (version: number, over: Parameters<typeof typed>[1]) => {
    expect(await editEvent(editor, { id, version, ...typed(editor.memberId, over) })).toMatchObject({
      ok: true,
    })
    const lookup = await eventBySlug(slug)
    return lookup.found === "page" ? lookup.event.movedFromLocal : lookup.found
  }
  expect(await edit(2, { title: "Other night" })).toBeNull()
  expect(await edit(3, { startsLocal: "2027-03-02T19:00" })).toBe("2027-03-01T19:00")
  expect(await edit(4, { startsLocal: "2027-03-03T20:00" })).toBe("2027-03-01T19:00")
  expect(await edit(5, { startsLocal: "2027-03-03T20:00", price: "Free" })).toBe("2027-03-01T19:00")
  expect(await edit(6, { startsLocal: "2027-03-01T19:00" })).toBeNull()
  expect(await edit(7, { startsLocal: "2027-03-02T19:00", isCorrection: true })).toBeNull()
  expect(await edit(8, { startsLocal: "2027-03-02T00:00", isAllDay: true })).toBeNull()
  expect(await edit(9, { startsLocal: "2027-03-04T00:00", isAllDay: true })).toBe("2027-03-02T00:00")
})

test("moves a draft without a word, and lets the address of what nobody has seen follow its title", async () => {
  const editor = await makeEditor()
  const mark = randomUUID().slice(0, 8)
  const drafted = await draftEvent(editor, typed(editor.memberId, { title: `First ${mark}` }))
  if (!drafted.ok) throw new Error(drafted.reason)
  const { id } = drafted.value
  const row = () => db.event.findUniqueOrThrow({ where: { id } })
  const over = { title: `Second ${mark}`, startsLocal: "2028-03-02T19:00" }
  await editEvent(editor, { id, version: 1, ...typed(editor.memberId, over) })
  expect(await row()).toMatchObject({ slug: `second-${mark}-2028`, movedFromLocal: null, sequence: 0 })
  expect(await publishListing(editor, { id, version: 2 })).toMatchObject({ ok: true })
  await editEvent(editor, { id, version: 3, ...typed(editor.memberId, { ...over, title: `Third ${mark}` }) })
  expect((await row()).slug).toBe(`second-${mark}-2028`)
})
