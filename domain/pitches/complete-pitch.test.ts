import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { handOver, makeBroughtPitch, makeEditor, moveClock, versionOf } from "@/tests/factories"
import { answerQuestion } from "./answer-question"
import { askPitcher } from "./ask-pitcher"
import { closeForSilence } from "./close-for-silence"
import { completePitch } from "./complete-pitch"
import { declinePitch } from "./decline-pitch"
import { type EditInput, editInput, labelOf } from "./pitch"
import { pitcherPage } from "./pitcher-page"
import { undoDecision } from "./undo-decision"

const value = "After this, our people can pack a food box in ten minutes."

const completed = (over: Partial<Record<keyof EditInput, unknown>> = {}) =>
  editInput.parse({
    ...{ changes: 0, name: "Renata", audienceValue: value },
    events: [{ title: "Charity evenings", date: "2027-02-11" }],
    ...over,
  })

async function makeAsked() {
  const brought = await makeBroughtPitch()
  const { editor, pitchId, version } = brought
  const asked = await askPitcher(editor, { pitchId, version, question: "What do our people get?" })
  if (!asked.ok) throw new Error(asked.reason)
  return brought
}

async function makeToldPitch() {
  const asked = await makeAsked()
  await handOver({ pitchId: asked.pitchId })
  return asked
}

const rowOf = (id: string) =>
  db.pitch.findUniqueOrThrow({
    where: { id },
    include: { questions: true, revisions: true, proposedEvents: true },
  })

test("shows the form filled in with what the mail said, and takes it as the answer", async () => {
  const { pitcher, pitchId } = await makeToldPitch()
  const page = await pitcherPage(pitcher)
  expect(labelOf(page)).toBe("We asked you something")
  expect(page.words).toMatchObject({ name: "Renata", events: [{ title: "Charity evenings" }] })
  expect(await completePitch(pitcher, completed())).toMatchObject({ ok: true })
  expect(await rowOf(pitchId)).toMatchObject({
    ...{ state: "queued", isOurTurn: true, audienceValue: value },
    questions: [{ answer: value, answeredWay: "page" }],
    revisions: [{ number: 1, before: { audienceValue: "", events: [{ title: "Charity evenings" }] } }],
    proposedEvents: [{ title: "Charity evenings", isAllDay: true }],
  })
})

test("takes no thin form, and no day left open", () => {
  const thin = editInput.safeParse({ ...completed(), audienceValue: "fun" })
  expect(thin.error?.issues.map(({ path }) => path[0])).toEqual(["audienceValue"])
  const undated = editInput.safeParse({ ...completed(), events: [{ title: "Charity evenings" }] })
  expect(undated.error?.issues.map(({ path }) => path.join("."))).toEqual(["events.0.date"])
})

test("is one answer when it is sent twice at once", async () => {
  const { pitcher, pitchId } = await makeToldPitch()
  const twice = await Promise.all([completePitch(pitcher, completed()), completePitch(pitcher, completed())])
  expect(twice.map(({ ok }) => ok)).toEqual([true, true])
  expect((await rowOf(pitchId)).revisions).toHaveLength(1)
  expect(await db.auditEntry.count({ where: { subjectId: pitchId, action: "pitch.answered" } })).toBe(1)
})

test("keeps the words where the question was taken back or answered by mail meanwhile", async () => {
  const undone = await makeToldPitch()
  await answerQuestion(undone.editor, { pitchId: undone.pitchId, answer: "By mail: I don't know." })
  expect(await completePitch(undone.pitcher, completed())).toMatchObject({ ok: true })
  expect(await rowOf(undone.pitchId)).toMatchObject({
    audienceValue: value,
    questions: [{ answer: "By mail: I don't know.", answeredWay: "mail" }],
  })
  const held = await makeAsked()
  expect(await completePitch(held.pitcher, completed())).toMatchObject({ ok: true })
  expect((await rowOf(held.pitchId)).questions).toMatchObject([{ answer: null }])
  expect(await undoDecision(held.editor, { pitchId: held.pitchId })).toMatchObject({ ok: true })
})

test("refuses what another tab has changed, what is decided, and the twenty-first of a day", async () => {
  const { pitcher, pitchId, editor } = await makeToldPitch()
  expect(await completePitch(pitcher, completed({ changes: 3 }))).toMatchObject({
    reason: "changed-meanwhile",
  })
  await declinePitch(editor, {
    ...{ pitchId, version: await versionOf(pitchId), reason: "topic" as const, words: "", wayBack: "" },
  })
  for (let press = 0; press < 19; press++) {
    expect(await completePitch(pitcher, completed())).toMatchObject({ reason: "changed-meanwhile" })
  }
  expect(await completePitch(pitcher, completed())).toMatchObject({ ok: false, reason: "too-many" })
})

// Take the "for update" out of changeWords to see both happen.
test("answers, or is closed for silence, and never both", async () => {
  for (let round = 0; round < 10; round++) {
    const { pitcher, pitchId } = await makeToldPitch()
    await moveClock("11 days")
    const version = await versionOf(pitchId)
    const [answered, closed] = await Promise.all([
      completePitch(pitcher, completed()),
      closeForSilence(await makeEditor(), { pitchId, version }),
    ])
    expect([answered.ok, closed.ok].filter(Boolean)).toHaveLength(1)
    const { questions, state } = await rowOf(pitchId)
    expect([state, questions[0]?.answer]).toEqual(answered.ok ? ["queued", value] : ["closed", null])
  }
})
