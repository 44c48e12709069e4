import { expect, test } from "vitest"
import { publishListing } from "@/domain/pitches/publish-listing"
import { eventRow, loggedFor, makeDraft, makeListed } from "@/tests/event-factories"
import { moveClock } from "@/tests/factories"
import { cancelEvent } from "./cancel-event"
import { editEvent } from "./edit-event"
import { newDateForm } from "./event-input"
import { explainEvent } from "./explain-event"
import { giveNewDate } from "./give-new-date"
import { postponeEvent } from "./postpone-event"
import { eventBySlug } from "./queries"
import { takeDownEvent } from "./take-down-event"

const stateNote = "The hall has no heating."
const newDate = (on: { id: string; version: number }, over: object = {}) =>
  newDateForm.parse({
    ...{ id: on.id, version: on.version, stateNote: "", startsOn: "2027-04-08", startsTime: "18:30" },
    ...over,
  })

async function pageOf(slug: string) {
  const lookup = await eventBySlug(slug)
  if (lookup.found !== "page") throw new Error(lookup.found)
  return lookup.event
}

async function makePostponed(over: Parameters<typeof makeListed>[0] = {}) {
  const event = await makeListed(over)
  const postponed = await postponeEvent(event.editor, { ...event, stateNote })
  if (!postponed.ok) throw new Error(postponed.reason)
  return { ...event, version: 3 }
}

test("postpones with a reason: the old time stays, and subscribers hear of it", async () => {
  const event = await makeListed()
  const { sequence } = await eventRow(event.id)
  expect(await postponeEvent(event.editor, { ...event, stateNote })).toMatchObject({ ok: true })
  expect(await pageOf(event.slug)).toMatchObject({
    state: "postponed",
    startsLocal: "2027-03-01T19:00",
    stateNote,
    sequence: sequence + 1,
  })
  expect(await loggedFor(event.id)).toContain("event.postponed")
})

test("postpones nothing that is not public or over, nor twice", async () => {
  const draft = await makeDraft()
  const again = await makePostponed()
  const over = await makeListed({ startsLocal: "2020-03-01T19:00", endsLocal: undefined })
  for (const event of [draft, again, over])
    expect(await postponeEvent(event.editor, { ...event, stateNote })).toMatchObject({
      reason: "changed-meanwhile",
    })
  expect((await eventRow(draft.id)).state).toBe("draft")
})

test("refuses what a colleague changed since the editor looked", async () => {
  const [listed, postponed] = [await makeListed(), await makePostponed()]
  const older = { reason: "changed-meanwhile" }
  expect(await postponeEvent(listed.editor, { ...listed, version: 1, stateNote })).toMatchObject(older)
  expect(await giveNewDate(postponed.editor, newDate({ ...postponed, version: 2 }))).toMatchObject(older)
  expect(await explainEvent(postponed.editor, { ...postponed, version: 2, stateNote })).toMatchObject(older)
  expect((await eventRow(listed.id)).state).toBe("published")
  expect((await eventRow(postponed.id)).state).toBe("postponed")
})

test("is public again with a new day, and keeps the one that was announced", async () => {
  const event = await makePostponed()
  const { sequence } = await eventRow(event.id)
  const moved = await giveNewDate(event.editor, newDate(event, { endsTime: "20:00" }))
  expect(moved).toMatchObject({ ok: true })
  expect(await pageOf(event.slug)).toMatchObject({
    state: "published",
    startsLocal: "2027-04-08T18:30",
    endsLocal: "2027-04-08T20:00",
    movedFromLocal: "2027-03-01T19:00",
    stateNote: "",
    sequence: sequence + 1,
  })
  expect((await pageOf(event.slug)).startsAt.toISOString()).toBe("2027-04-08T22:30:00.000Z")
})

test("keeps the first announced day through a second move, and none when it comes back to it", async () => {
  const event = await makePostponed()
  await giveNewDate(event.editor, newDate(event))
  await postponeEvent(event.editor, { ...event, version: 4, stateNote })
  await giveNewDate(event.editor, newDate({ ...event, version: 5 }, { startsOn: "2027-05-06" }))
  expect((await pageOf(event.slug)).movedFromLocal).toBe("2027-03-01T19:00")
  await postponeEvent(event.editor, { ...event, version: 6, stateNote })
  const back = { startsOn: "2027-03-01", startsTime: "19:00" }
  expect(await giveNewDate(event.editor, newDate({ ...event, version: 7 }, back))).toMatchObject({ ok: true })
  expect((await pageOf(event.slug)).movedFromLocal).toBeNull()
})

test("gives a new day to nothing but what was postponed", async () => {
  const [listed, draft] = [await makeListed(), await makeDraft()]
  for (const event of [listed, draft])
    expect(await giveNewDate(event.editor, newDate(event))).toMatchObject({ reason: "changed-meanwhile" })
  const gone = newDate({ id: "0193f5a0-0000-7000-8000-000000000009", version: 1 })
  expect(await giveNewDate(listed.editor, gone)).toMatchObject({ reason: "not-found" })
  expect((await eventRow(listed.id)).movedFromLocal).toBeNull()
})

test("takes place as announced after all, unless that day is over", async () => {
  const event = await makePostponed()
  expect(await publishListing(event.editor, event)).toMatchObject({ ok: true })
  expect(await pageOf(event.slug)).toMatchObject({ state: "published", movedFromLocal: null, stateNote: "" })
  const late = await makePostponed()
  await moveClock("400 days")
  try {
    expect(await publishListing(late.editor, late)).toMatchObject({ reason: "needs", about: ["new-date"] })
  } finally {
    await moveClock("-400 days")
  }
})

test("refuses a new day by the way, in the form that edits what was postponed", async () => {
  const event = await makePostponed()
  const input = { ...event.input, startsLocal: "2027-04-08T19:00", endsLocal: undefined }
  expect(await editEvent(event.editor, { ...input, ...event })).toMatchObject({ reason: "postponed" })
  expect(await editEvent(event.editor, { ...event.input, ...event })).toMatchObject({ ok: true })
  expect((await eventRow(event.id)).state).toBe("postponed")
})

test("takes down what was postponed as well, and forgets the reason with it", async () => {
  const event = await makePostponed()
  expect(await takeDownEvent(event.editor, event)).toMatchObject({ ok: true })
  expect(await eventRow(event.id)).toMatchObject({ state: "draft", stateNote: "" })
  expect((await eventBySlug(event.slug)).found).toBe("gone")
})

test("cancels with a reason, which can be said better, and changes nothing else any more", async () => {
  const event = await makeListed()
  expect(await cancelEvent(event.editor, { ...event, stateNote })).toMatchObject({ ok: true })
  expect((await pageOf(event.slug)).stateNote).toBe(stateNote)
  const on = { id: event.id, version: 3 }
  expect(await editEvent(event.editor, { ...event.input, ...on })).toMatchObject({ reason: "not-found" })
  const { sequence } = await eventRow(event.id)
  const better = "The hall burned down."
  expect(await explainEvent(event.editor, { ...on, stateNote: better })).toMatchObject({ ok: true })
  expect(await pageOf(event.slug)).toMatchObject({ stateNote: better, sequence: sequence + 1 })
  expect(await explainEvent(event.editor, { ...on, stateNote: "x" })).toMatchObject({
    reason: "changed-meanwhile",
  })
})

test("has nothing to explain where all is as announced", async () => {
  const event = await makeListed()
  expect(await explainEvent(event.editor, { ...event, stateNote })).toMatchObject({ reason: "not-found" })
  const later = { ...event.input, startsLocal: "2027-03-02T19:00", endsLocal: undefined }
  await editEvent(event.editor, { ...later, ...event })
  expect(await explainEvent(event.editor, { ...event, version: 3, stateNote })).toMatchObject({ ok: true })
})

test("lets one of two editors win: postponed or published again, edited or cancelled", async () => {
  for (let round = 0; round < 4; round++) {
    const [listed, postponed] = [await makeListed(), await makePostponed()]
    const pairs = [
      [
        listed,
        [
          cancelEvent(listed.editor, listed),
          editEvent(listed.editor, { ...listed.input, ...listed }),
          postponeEvent(listed.editor, { ...listed, stateNote }),
        ],
      ],
      [
        postponed,
        [
          giveNewDate(postponed.editor, newDate(postponed)),
          publishListing(postponed.editor, postponed),
          cancelEvent(postponed.editor, postponed),
        ],
      ],
    ] as const
    for (const [event, moves] of pairs) {
      const results = await Promise.all(moves)
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await eventRow(event.id)).version).toBe(event.version + 1)
    }
  }
})
