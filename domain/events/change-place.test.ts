import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { eventRow, makeDraft, makeListed } from "@/tests/event-factories"
import { cancelEvent } from "./cancel-event"
import { changePlace, placeForm } from "./change-place"
import { findPlace } from "./find-place"
import { eventBySlug } from "./queries"

const placeIdOf = async (eventId: string) => (await eventRow(eventId)).placeId ?? ""
const placeOf = async (eventId: string) => {
  const { id, name, city, address, country } = await db.place.findUniqueOrThrow({
    where: { id: await placeIdOf(eventId) },
  })
  return { id, version: 1, name, city, address, country }
}
const change = async (eventId: string, over: object = {}) =>
  placeForm.parse({
    ...(await placeOf(eventId)),
    address: "2 New Street",
    country: "U.S.A.",
    ...over,
  })

async function makeEventsOfOnePlace() {
  const there = {
    placeName: `Hall ${randomUUID()}`,
    city: "Detroit",
    address: "1 Old Street",
    country: "U.S.A.",
  }
  const [coming, draft] = [await makeListed(there), await makeDraft(there)]
  const elsewhere = await makeListed({ ...there, address: "Back door" })
  const over = await makeListed({ ...there, startsLocal: "2020-03-01T19:00", endsLocal: undefined })
  return { there, coming, draft, elsewhere, over }
}

test("shows a place's access facts on every event there, beside the event's own", async () => {
  const event = await makeListed({ placeName: `Hall ${randomUUID()}`, access: ["captions"] })
  const place = await change(event.id, {
    access: ["loop", "step-free"],
    accessNote: "Ring twice.",
  })
  expect(await changePlace(event.editor, place)).toMatchObject({ ok: true })
  const lookup = await eventBySlug(event.slug)
  if (lookup.found !== "page") throw new Error(lookup.found)
  expect(lookup.event.access).toEqual(["step-free", "loop", "captions"])
  expect(lookup.event.accessNote).toBe("Ring twice.")
})

test("takes coming events along to a new address, and leaves those that stood elsewhere, are over or cancelled", async () => {
  const { there, coming, draft, elsewhere, over } = await makeEventsOfOnePlace()
  const off = await makeListed(there)
  await cancelEvent(off.editor, off)
  const { sequence } = await eventRow(coming.id)
  expect(await changePlace(coming.editor, await change(coming.id))).toMatchObject({ ok: true })
  expect(await eventRow(coming.id)).toMatchObject({
    address: "2 New Street",
    sequence: sequence + 1,
    version: 3,
  })
  expect(await eventRow(draft.id)).toMatchObject({ address: "2 New Street", sequence: 0 })
  expect((await eventRow(elsewhere.id)).address).toBe("Back door")
  expect((await eventRow(over.id)).address).toBe("1 Old Street")
  expect((await eventRow(off.id)).address).toBe("1 Old Street")
})

test("takes coming events along to a new name and city, wherever in it they are, and keeps the address of its page", async () => {
  const { there, coming, draft, elsewhere, over } = await makeEventsOfOnePlace()
  const { slug } = await db.place.findUniqueOrThrow({ where: { id: await placeIdOf(coming.id) } })
  const { sequence } = await eventRow(coming.id)
  const name = `Assembly Rooms ${randomUUID()}`
  const renamed = { ...(await placeOf(coming.id)), name, city: "Ypsilanti" }
  expect(await changePlace(coming.editor, placeForm.parse(renamed))).toMatchObject({ ok: true })
  const told = { placeName: name, city: "Ypsilanti", placeId: renamed.id }
  expect(await eventRow(coming.id)).toMatchObject({
    ...told,
    address: "1 Old Street",
    sequence: sequence + 1,
  })
  expect(await eventRow(elsewhere.id)).toMatchObject({
    ...told,
    address: "Back door",
    sequence: sequence + 1,
  })
  expect(await eventRow(draft.id)).toMatchObject({ ...told, sequence: 0 })
  expect(await eventRow(over.id)).toMatchObject({ ...there, placeId: renamed.id })
  expect(await findPlace(slug)).toMatchObject({ name })
  const entry = await db.calendarEntry.findUniqueOrThrow({ where: { eventId: coming.id } })
  expect(entry.block.replaceAll("\r\n ", "")).toContain(name)
})

test("has no second place of one name in one city, also of two at once", async () => {
  const [one, other] = [
    await makeListed({ placeName: `Hall ${randomUUID()}`, city: "Detroit" }),
    await makeListed({ placeName: `Hall ${randomUUID()}`, city: "Detroit" }),
  ]
  const { name } = await placeOf(one.id)
  const rename = async (event: typeof one, to: string) =>
    changePlace(event.editor, await change(event.id, { name: to }))
  expect(await rename(other, name.toUpperCase())).toEqual({ ok: false, reason: "is-there-already" })
  expect((await placeOf(other.id)).name).not.toBe(name)
  const wanted = `Wanted ${randomUUID()}`
  const results = await Promise.all([rename(one, wanted), rename(other, wanted)])
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true])
})

test("refuses what a colleague changed meanwhile, and of two at once takes one", async () => {
  const event = await makeListed({ placeName: `Hall ${randomUUID()}` })
  const place = await change(event.id)
  const results = await Promise.all([changePlace(event.editor, place), changePlace(event.editor, place)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: "changed-meanwhile" })
})

test("fills in where a known place is, keeps what was typed, and guesses at none of two", async () => {
  const placeName = `Gear Room ${randomUUID()}`
  await makeDraft({ placeName, city: "Detroit", address: "1440 Crankshaft Alley", country: "U.S.A." })
  const row = async (over: object) => eventRow((await makeDraft(over)).id)
  const [place] = await db.place.findMany({ where: { name: placeName } })
  expect(await row({ placeName: placeName.toUpperCase() })).toMatchObject({
    placeName,
    city: "Detroit",
    address: "1440 Crankshaft Alley",
    placeId: place?.id,
  })
  expect((await row({ placeName, address: "Back door" })).address).toBe("Back door")
  const inBerlin = await row({ placeName, city: "Berlin" })
  expect(inBerlin).toMatchObject({ address: "", city: "Berlin" })
  expect(inBerlin.placeId).not.toBe(place?.id)
  expect((await row({ placeName })).city).toBe("")
  expect((await row({ placeName, city: "detroit" })).address).toBe("1440 Crankshaft Alley")
})
