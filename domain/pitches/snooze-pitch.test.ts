import { expect, test } from "vitest"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { addDays, dateOf, localTimeOf } from "@/lib/zone"
import { handOver, makeEditor, makeQueuedPitch, moveClock, versionOf } from "@/tests/factories"
import { answerQuestion } from "./answer-question"
import { askPitcher } from "./ask-pitcher"
import { declinePitch } from "./decline-pitch"
import { listAsleep } from "./list-asleep"
import { listQueue } from "./list-queue"
import { lookAgain } from "./look-again"
import { reopenPitch } from "./reopen-pitch"
import { snoozeInput, snoozePitch } from "./snooze-pitch"
import { wakePitch } from "./wake-pitch"
import { withdrawPitch } from "./withdraw-pitch"
import { writeMessage } from "./write-message"

type Editor = Awaited<ReturnType<typeof makeEditor>>
const zone = "America/Detroit"

async function makeAsleep(until: "week" | "fortnight" | "month" = "week") {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  expect(await snoozePitch(editor, { ...pitch, until })).toMatchObject({ ok: true })
  return { editor, ...pitch }
}
const isQueued = async (editor: Editor, id: string) =>
  (await listQueue(editor)).rows.some((one) => one.id === id)
const isAsleep = async (editor: Editor, id: string) => (await listAsleep(editor)).some((one) => one.id === id)

test("hides it until the day begins where the group lives", async () => {
  const { editor, pitchId } = await makeAsleep()
  expect(await isQueued(editor, pitchId)).toBe(false)
  const { snoozedUntil } = await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })
  const day = dateOf(addDays(await clockNow(db), 7, zone), zone)
  expect(snoozedUntil && localTimeOf(snoozedUntil, zone)).toBe(`${day}T00:00`)
  expect((await listAsleep(editor)).find((one) => one.id === pitchId)?.wakesAt).toEqual(snoozedUntil)
  await moveClock("7 days")
  expect(await isQueued(editor, pitchId)).toBe(true)
  expect(await isAsleep(editor, pitchId)).toBe(false)
})

test("shows a broken promise, asleep or not", async () => {
  const { editor, pitchId } = await makeAsleep("month")
  await moveClock("9 days")
  expect(await isQueued(editor, pitchId)).toBe(false)
  await moveClock("1 day")
  const row = (await listQueue(editor)).rows.find((one) => one.id === pitchId)
  expect(row?.why).toBe("promise-broken")
  expect(await isAsleep(editor, pitchId)).toBe(false)
})

test("wakes when they write", async () => {
  const { editor, pitchId, pitcher } = await makeAsleep()
  await writeMessage(pitcher, "The date has moved.")
  expect(await isQueued(editor, pitchId)).toBe(true)
})

test("wakes when they answer", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await askPitcher(editor, { ...pitch, question: "Who of us is in it?" })
  await handOver({ pitchId: pitch.pitchId })
  await snoozePitch(editor, {
    pitchId: pitch.pitchId,
    version: await versionOf(pitch.pitchId),
    until: "month",
  })
  expect(await isQueued(editor, pitch.pitchId)).toBe(false)
  await answerQuestion(pitch.pitcher, { pitchId: pitch.pitchId, answer: "Sam speaks." })
  expect(await isQueued(editor, pitch.pitchId)).toBe(true)
})

test("shows a question that never arrived, asleep or not", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await askPitcher(editor, { ...pitch, question: "Who of us is in it?" })
  await snoozePitch(editor, {
    pitchId: pitch.pitchId,
    version: await versionOf(pitch.pitchId),
    until: "month",
  })
  const where = { pitchId: pitch.pitchId, kind: "pitch-question" }
  await db.mail.updateMany({ where, data: { state: "sending", leasedUntil: new Date() } })
  await db.mail.updateMany({ where, data: { state: "bounced", leasedUntil: null } })
  expect(await isQueued(editor, pitch.pitchId)).toBe(true)
})

test("is awake after every way back into the queue", async () => {
  const again = { whatChanged: "Sam will speak there.", audienceValue: "After this, our people can mend." }
  const declined = await makeAsleep("month")
  const on = { pitchId: declined.pitchId, version: await versionOf(declined.pitchId) }
  await declinePitch(declined.editor, { ...on, reason: "topic", words: "", wayBack: "" })
  await handOver({ pitchId: declined.pitchId })
  expect(await lookAgain(declined.pitcher, again)).toMatchObject({ ok: true })
  expect(await isQueued(declined.editor, declined.pitchId)).toBe(true)
  const withdrawn = await makeAsleep("month")
  await withdrawPitch(withdrawn.pitcher)
  expect(await reopenPitch(withdrawn.pitcher)).toMatchObject({ ok: true })
  expect(await isQueued(withdrawn.editor, withdrawn.pitchId)).toBe(true)
})

test("is woken by hand, once", async () => {
  const { editor, pitchId } = await makeAsleep()
  expect(await wakePitch(editor, { pitchId })).toMatchObject({ ok: true })
  expect(await isQueued(editor, pitchId)).toBe(true)
  expect(await wakePitch(editor, { pitchId })).toMatchObject({ ok: false, reason: "not-asleep" })
})

test("refuses today, more than a year, and what is decided", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const now = await clockNow(db)
  const until = (days: number) =>
    snoozePitch(editor, { ...pitch, until: "date", date: dateOf(addDays(now, days, zone), zone) })
  expect(await until(0)).toMatchObject({ ok: false, reason: "not-later" })
  expect(await until(366)).toMatchObject({ ok: false, reason: "too-far" })
  await declinePitch(editor, { ...pitch, reason: "topic", words: "", wayBack: "" })
  expect(await until(3)).toMatchObject({ ok: false, reason: "changed-meanwhile" })
})

test("asks for the day where none of the spans was chosen", () => {
  const on = { pitchId: "0193a1b2-0000-7000-8000-000000000001", version: "1" }
  expect(snoozeInput.safeParse({ ...on, until: "date" }).success).toBe(false)
  expect(snoozeInput.safeParse(on).success).toBe(false)
  expect(snoozeInput.parse({ ...on, until: "date", date: "2027-01-04" })).toMatchObject({
    date: "2027-01-04",
  })
})
