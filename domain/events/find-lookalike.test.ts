import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { eventRow, makeDraft, makeListed } from "@/tests/event-factories"
import { editEvent } from "./edit-event"
import { isLookalike } from "./is-lookalike"
import { tellApart } from "./tell-apart"

const look = (title: string, over: object = {}) => ({ title, url: "", placeName: "", ...over })

test("takes for one what has the same place, link or most of a title", () => {
  const alike = (one: object, other: object) =>
    isLookalike({ ...look("Solder"), ...one }, { ...look("Bike ride"), ...other })
  expect(alike({}, {})).toBe(false)
  expect(alike({ placeName: "Gear Room" }, { placeName: "gear room " })).toBe(true)
  expect(alike({ placeName: "" }, { placeName: "" })).toBe(false)
  expect(alike({ url: "https://www.a.example/x/" }, { url: "http://a.example/x?utm=1" })).toBe(true)
  expect(alike({ url: "https://a.example/x" }, { url: "https://a.example/y" })).toBe(false)
  expect(alike({ title: "Café repair night 2027" }, { title: "Repair Night at the Cafe" })).toBe(true)
  expect(alike({ title: "Rust evening" }, { title: "Rust and Go for beginners" })).toBe(false)
  expect(alike({ title: "Solder" }, { title: "Solder with Sam and friends" })).toBe(false)
  expect(alike({ title: "🎉" }, { title: "🎉" })).toBe(false)
})

test("flags a draft of the same day, whether the other is public or not, and no other day's", async () => {
  const placeName = `Hall ${randomUUID()}`
  const first = await makeListed({ placeName })
  expect((await eventRow(first.id)).looksLikeId).toBeNull()
  const twin = await makeDraft({ placeName, startsLocal: "2027-03-01T09:00", endsLocal: undefined })
  expect((await eventRow(twin.id)).looksLikeId).toBe(first.id)
  const later = await makeDraft({ placeName, startsLocal: "2027-03-02T00:00", endsLocal: undefined })
  expect((await eventRow(later.id)).looksLikeId).toBeNull()
})

test("does not ask again once an editor told them apart, until the place, title, link or day changes", async () => {
  const placeName = `Hall ${randomUUID()}`
  const first = await makeListed({ placeName })
  const twin = await makeDraft({ placeName })
  expect(await tellApart(twin.editor, twin)).toMatchObject({ ok: true })
  expect(await tellApart(twin.editor, { ...twin, version: 2 })).toMatchObject({ reason: "changed-meanwhile" })
  const edit = (version: number, over: object) =>
    editEvent(twin.editor, { ...twin.input, ...over, id: twin.id, version })
  expect(await edit(2, { price: "Free" })).toMatchObject({ ok: true })
  expect((await eventRow(twin.id)).looksLikeId).toBeNull()
  expect(await edit(3, { title: `Other ${randomUUID()}` })).toMatchObject({ ok: true })
  expect((await eventRow(twin.id)).looksLikeId).toBe(first.id)
})
