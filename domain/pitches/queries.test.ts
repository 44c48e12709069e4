import { expect, test } from "vitest"
import { draftAsPage, eventBySlug } from "@/domain/events/queries"
import { db } from "@/lib/db"
import { handOver, makeEditor, makeMember, makePitch, makeQueuedPitch, versionOf } from "@/tests/factories"
import { answerQuestion } from "./answer-question"
import { approvePitch } from "./approve-pitch"
import { askPitcher } from "./ask-pitcher"
import { confirmPitch } from "./confirm-pitch"
import { pitchOnScreen } from "./pitch-on-screen"
import { pitchBehindEvent, unconfirmedPitches } from "./queries"
import { undoDecision } from "./undo-decision"

async function makeApproved() {
  const [editor, memberId, pitch] = [await makeEditor(), await makeMember(), await makeQueuedPitch()]
  const proposed = await db.proposedEvent.findMany({ where: { pitchId: pitch.pitchId } })
  const approved = await approvePitch(editor, {
    pitchId: pitch.pitchId,
    version: await versionOf(pitch.pitchId),
    eventIds: proposed.map((one) => one.id),
    audienceValue: "After this, our people can mend a radio.",
    involvementKind: "speaking",
    involvementMemberId: memberId,
    involvementSentence: "One of us holds the iron.",
    words: "",
  })
  if (!approved.ok) throw new Error(approved.reason)
  return { editor, pitchId: pitch.pitchId, eventId: approved.value.eventIds[0] ?? "" }
}

test("keeps an answer in sight that came by mail before the question had left", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const on = { pitchId: pitch.pitchId, version: await versionOf(pitch.pitchId) }
  await askPitcher(editor, { ...on, question: "Who of us is in it?" })
  await answerQuestion(editor, { pitchId: pitch.pitchId, answer: "Sam speaks." })
  const screen = await pitchOnScreen(editor, pitch.pitchId)
  expect(screen?.questions).toMatchObject([{ text: "Who of us is in it?", answer: "Sam speaks." }])
})

test("hides a question that was taken back, and keeps its words for the next try", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const on = { pitchId: pitch.pitchId, version: await versionOf(pitch.pitchId) }
  await askPitcher(editor, { ...on, question: "Who of us is in it?" })
  await undoDecision(editor, { pitchId: pitch.pitchId })
  expect(await pitchOnScreen(editor, pitch.pitchId)).toMatchObject({
    questions: [],
    rounds: 0,
    undoneQuestion: "Who of us is in it?",
  })
})

test("knows whom publishing tells at once, until the mail has gone", async () => {
  const { editor, pitchId, eventId } = await makeApproved()
  expect(await pitchBehindEvent(editor, eventId)).toMatchObject({ pitchId, isMailWaiting: true })
  await handOver({ pitchId })
  expect(await pitchBehindEvent(editor, eventId)).toMatchObject({ isMailWaiting: false })
})

test("shows a draft to an editor as its page will look, and to nobody else", async () => {
  const { editor, eventId } = await makeApproved()
  const page = await draftAsPage(editor, eventId)
  expect(page?.involvements).toMatchObject([{ kind: "speaking", sentence: "One of us holds the iron." }])
  expect(await eventBySlug(page?.slug ?? "")).toEqual({ found: "nothing" })
})

test("lists what nobody has confirmed, and no longer than that", async () => {
  const editor = await makeEditor()
  const { pitchId, pitcher } = await makePitch()
  const isListed = async () => (await unconfirmedPitches(editor)).pitches.some((one) => one.id === pitchId)
  expect(await isListed()).toBe(true)
  await confirmPitch(pitcher)
  expect(await isListed()).toBe(false)
})
