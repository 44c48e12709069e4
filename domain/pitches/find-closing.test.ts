import { beforeEach, expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { defaultSettings } from "@/domain/settings/settings"
import { db } from "@/lib/db"
import { makeEditor, makePitch, makeQueuedPitch, moveClock, typedPitch } from "@/tests/factories"
import { addNote } from "./add-note"
import { findClosing } from "./find-closing"
import { pitchInput } from "./pitch"
import { snoozePitch } from "./snooze-pitch"
import { submitPitch } from "./submit-pitch"

const settings = { ...defaultSettings, formClosesWaiting: 3 }

beforeEach(async () => {
  await db.pitch.deleteMany({})
  await moveClock("25 days")
})

test("closes when as many wait as the settings say, and opens with the first that is answered", async () => {
  const pitches = [await makeQueuedPitch(), await makeQueuedPitch()]
  await makePitch()
  expect(await findClosing(settings)).toEqual({ waiting: 2, closing: null })
  pitches.push(await makeQueuedPitch())
  expect(await findClosing(settings)).toEqual({ waiting: 3, closing: "many-wait" })
  const { pitchId, version } = pitches[0] ?? (await makeQueuedPitch())
  await snoozePitch(await makeEditor(), { pitchId, version, until: "week" })
  expect(await findClosing(settings)).toEqual({ waiting: 2, closing: null })
})

test("closes when one has waited for three weeks in which no editor did anything", async () => {
  const { pitchId } = await makeQueuedPitch()
  await moveClock("20 days")
  expect(await findClosing(settings)).toEqual({ waiting: 1, closing: null })
  await moveClock("2 days")
  expect(await findClosing(settings)).toEqual({ waiting: 1, closing: "nobody-acts" })
  await addNote(await makeEditor(), { pitchId, text: "I am back." })
  expect(await findClosing(settings)).toEqual({ waiting: 1, closing: null })
})

test("stays open for a group that has nothing to do", async () => {
  await makeEditor()
  await moveClock("100 days")
  expect(await findClosing(settings)).toEqual({ waiting: 0, closing: null })
  await makeQueuedPitch()
  expect(await findClosing(settings)).toEqual({ waiting: 1, closing: null })
})

test("counts what sleeps again once its promise is broken", async () => {
  const pitch = await makeQueuedPitch()
  await snoozePitch(await makeEditor(), { ...pitch, until: "month" })
  expect((await findClosing(settings)).waiting).toBe(0)
  await moveClock("11 days")
  expect((await findClosing(settings)).waiting).toBe(1)
})

test("is closed by no machine: what was set aside does not wait", async () => {
  for (let more = 0; more < 3; more++) await makeQueuedPitch()
  await db.pitch.updateMany({ data: { suspicion: "same_words" } })
  expect(await findClosing(settings)).toEqual({ waiting: 0, closing: null })
})

test("takes a form that was opened before it closed", async () => {
  for (let more = 0; more < 3; more++) await makeQueuedPitch()
  expect((await findClosing(settings)).closing).toBe("many-wait")
  const late = pitchInput.parse({ ...typedPitch(), name: "Late" })
  expect(await submitPitch(visitor, late, "late")).toMatchObject({ ok: true })
})
