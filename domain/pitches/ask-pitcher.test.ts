import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { clock, handOver, makeEditor, makeQueuedPitch, moveClock, versionOf } from "@/tests/factories"
import { answerQuestion } from "./answer-question"
import { askPitcher } from "./ask-pitcher"
import { callPitchersLast } from "./call-pitchers-last"
import { closeForSilence } from "./close-for-silence"
import { declinePitch } from "./decline-pitch"
import { pitcherPage } from "./pitcher-page"
import { reopenPitch } from "./reopen-pitch"
import { undoDecision } from "./undo-decision"
import { writeMessage } from "./write-message"

async function makeAskedPitch() {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const asked = await askPitcher(editor, { ...pitch, question: "Who of us is in it?" })
  if (!asked.ok) throw new Error(asked.reason)
  return { ...pitch, editor }
}

test("shows the question only once its mail was handed over", async () => {
  const { pitcher, pitchId } = await makeAskedPitch()
  expect((await pitcherPage(pitcher)).question).toBeNull()
  await handOver({ pitchId })
  expect((await pitcherPage(pitcher)).question).toBe("Who of us is in it?")
})

test("answers, and is our turn again", async () => {
  const { pitcher, pitchId } = await makeAskedPitch()
  await handOver({ pitchId })
  expect(await answerQuestion(pitcher, { pitchId, answer: "Sam speaks." })).toMatchObject({ ok: true })
  expect(await answerQuestion(pitcher, { pitchId, answer: "Again." })).toMatchObject({
    ok: false,
    reason: "no-question",
  })
  const pitch = await db.pitch.findUniqueOrThrow({ where: { id: pitchId }, include: { questions: true } })
  expect(pitch).toMatchObject({ state: "queued", isOurTurn: true })
  expect(pitch.questions[0]).toMatchObject({ answer: "Sam speaks.", answeredWay: "page" })
})

test("asks twice and no third time; a question undone gives its round back", async () => {
  const { pitcher, pitchId, editor } = await makeAskedPitch()
  await undoDecision(editor, { pitchId })
  for (const question of ["First?", "Second?"]) {
    expect(await askPitcher(editor, { pitchId, version: await versionOf(pitchId), question })).toMatchObject({
      ok: true,
    })
    await handOver({ pitchId })
    await answerQuestion(pitcher, { pitchId, answer: "Yes." })
  }
  const third = await askPitcher(editor, { pitchId, version: await versionOf(pitchId), question: "Third?" })
  expect(third).toMatchObject({ ok: false, reason: "two-rounds" })
})

test("decides although a question is open, and its mail never leaves", async () => {
  const { pitchId, editor } = await makeAskedPitch()
  await declinePitch(editor, {
    pitchId,
    version: await versionOf(pitchId),
    reason: "late",
    words: "",
    wayBack: "",
  })
  const question = await db.question.findFirstOrThrow({ where: { pitchId }, include: { mail: true } })
  expect(question.mail?.state).toBe("cancelled")
})

test("calls once, closes by a tap when the time is up, and reopens with a press", async () => {
  const { pitcher, pitchId, editor } = await makeAskedPitch()
  const calls = () => db.mail.count({ where: { pitchId, kind: "pitch-last-call" } })
  await handOver({ pitchId })
  await moveClock("6 days")
  await callPitchersLast(clock)
  expect(await calls()).toBe(0)
  await moveClock("2 days")
  await Promise.all([callPitchersLast(clock), callPitchersLast(clock)])
  expect(await calls()).toBe(1)
  const close = async () => closeForSilence(editor, { pitchId, version: await versionOf(pitchId) })
  expect(await close()).toMatchObject({ ok: false, reason: "not-silent" })
  await moveClock("3 days")
  expect(await close()).toMatchObject({ ok: true })
  expect((await pitcherPage(pitcher)).outcome).toBe("lapsed")
  expect(await reopenPitch(pitcher)).toMatchObject({ ok: true })
  expect((await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).state).toBe("queued")
})

test("never closes for silence while a message of theirs waits", async () => {
  const { pitcher, pitchId, editor } = await makeAskedPitch()
  await handOver({ pitchId })
  await writeMessage(pitcher, "The date moved, more tomorrow.")
  await moveClock("20 days")
  await callPitchersLast(clock)
  expect(await db.mail.count({ where: { pitchId, kind: "pitch-last-call" } })).toBe(0)
  const closed = await closeForSilence(editor, { pitchId, version: await versionOf(pitchId) })
  expect(closed).toMatchObject({ ok: false, reason: "not-silent" })
})

test("ends with the answer or the close, never with both", async () => {
  for (let round = 0; round < 10; round++) {
    const { pitcher, pitchId, editor } = await makeAskedPitch()
    await handOver({ pitchId })
    await moveClock("11 days")
    const version = await versionOf(pitchId)
    const [answered, closed] = await Promise.all([
      answerQuestion(pitcher, { pitchId, answer: "Here it is." }),
      closeForSilence(editor, { pitchId, version }),
    ])
    expect([answered.ok, closed.ok].filter(Boolean)).toHaveLength(1)
  }
})

test("takes no answer to a question that was not told, and does not let on that there is one", async () => {
  const { pitcher, pitchId, editor } = await makeAskedPitch()
  const untold = await answerQuestion(pitcher, { pitchId, answer: "Anybody there?" })
  const unasked = await makeQueuedPitch()
  expect(untold).toEqual(
    await answerQuestion(unasked.pitcher, { pitchId: unasked.pitchId, answer: "Hello?" }),
  )
  expect(await undoDecision(editor, { pitchId })).toMatchObject({ ok: true })
  expect(await db.question.count({ where: { pitchId, answeredAt: { not: null } } })).toBe(0)
})
