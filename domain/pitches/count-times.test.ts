import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db"
import { clock, handOver, makeEditor, makeQueuedPitch, moveClock } from "@/tests/factories"
import { askPitcher } from "./ask-pitcher"
import { countQueue } from "./count-queue"
import { countRoutes } from "./count-routes"
import { countTimes } from "./count-times"
import { declinePitch } from "./decline-pitch"
import { forgetPitches } from "./forget-pitches"
import { undoDecision } from "./undo-decision"

const declined = { reason: "late", words: "", wayBack: "" }
type Queued = Awaited<ReturnType<typeof makeQueuedPitch>>
const decline = async (pitch: Queued) => {
  expect(await declinePitch(await makeEditor(), { ...pitch, ...declined })).toMatchObject({ ok: true })
  await handOver(pitch)
}

beforeEach(async () => {
  await db.decision.deleteMany({})
  await db.pitch.deleteMany({})
})

test("has nothing to say of nothing, and says one and two right", async () => {
  const editor = await makeEditor()
  const none = { count: 0, median: null, ninety: null }
  expect(await countTimes(editor, null)).toEqual({ first: none, decided: none })
  expect(await countQueue(editor)).toEqual({ waiting: 0, late: 0, medianDays: null, oldestDays: null })
  const [one, two] = [await makeQueuedPitch(), await makeQueuedPitch()]
  await moveClock("10 hours")
  await decline(one)
  const alone = await countTimes(editor, null)
  expect(alone.decided.count).toBe(1)
  expect(alone.decided.median).toBeCloseTo(10, 1)
  expect(alone.decided.ninety).toBeCloseTo(10, 1)
  await moveClock("20 hours")
  await decline(two)
  const both = await countTimes(editor, null)
  expect(both.decided.count).toBe(2)
  expect(both.decided.median).toBeCloseTo(20, 1)
  expect(both.decided.ninety).toBeCloseTo(28, 1)
})

test("takes a question for the first answer, and only what really left for an answer at all", async () => {
  const [editor, pitch, held] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
  await moveClock("5 hours")
  await askPitcher(editor, { ...pitch, question: "Who of us is in it?" })
  await handOver(pitch)
  await declinePitch(editor, { ...held, ...declined })
  expect(await countTimes(editor, null)).toMatchObject({ first: { count: 1 }, decided: { count: 0 } })
  await undoDecision(editor, held)
  await moveClock("5 hours")
  const version = (await db.pitch.findUniqueOrThrow({ where: { id: pitch.pitchId } })).version
  await decline({ ...pitch, version })
  const times = await countTimes(editor, null)
  expect(times.first.median).toBeCloseTo(5, 1)
  expect(times.decided.median).toBeCloseTo(10, 1)
  expect(await countRoutes(editor, null)).toMatchObject({
    declined: 1,
    askedFirst: 1,
    answered: 0,
    lapsed: 0,
  })
})

test("counts by period, and goes on counting what was forgotten", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await decline(pitch)
  expect(await countRoutes(editor, 30)).toMatchObject({ declined: 1 })
  await moveClock("40 days")
  expect(await countRoutes(editor, 30)).toMatchObject({ declined: 0 })
  expect(await countTimes(editor, 30)).toMatchObject({ first: { count: 0 }, decided: { count: 0 } })
  expect(await countTimes(editor, 90)).toMatchObject({ first: { count: 1 }, decided: { count: 1 } })
  await db.settings.updateMany({ data: { value: { forgetMonths: 1 } } })
  expect(await forgetPitches(clock)).toBe(1)
  expect(await countTimes(editor, null)).toMatchObject({ first: { count: 1 }, decided: { count: 1 } })
  expect(await countRoutes(editor, null)).toMatchObject({ declined: 1 })
})

test("knows how old the queue is, and what is late", async () => {
  const editor = await makeEditor()
  await makeQueuedPitch()
  await moveClock("11 days")
  await makeQueuedPitch()
  expect(await countQueue(editor)).toEqual({ waiting: 2, late: 1, medianDays: 0, oldestDays: 11 })
})
