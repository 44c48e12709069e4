import { expect, test } from "vitest"
import { db } from "@/lib/db"
import {
  clock,
  handOver,
  makeEditor,
  makePitch,
  makeQueuedPitch,
  moveClock,
  versionOf,
} from "@/tests/factories"
import { askPitcher } from "./ask-pitcher"
import { callPitchersLast } from "./call-pitchers-last"
import { declinePitch } from "./decline-pitch"
import { editPitch } from "./edit-pitch"
import { forgetPitches } from "./forget-pitches"
import { judgePitch } from "./judge-pitch"
import { type EditInput, editInput } from "./pitch"
import { pitchOnScreen } from "./pitch-on-screen"
import { pitcherPage } from "./pitcher-page"
import { withdrawPitch } from "./withdraw-pitch"

const edited = (over: Partial<Record<keyof EditInput, unknown>> = {}) =>
  editInput.parse({
    changes: 0,
    events: [{ title: "Soldering for everybody", date: "2027-02-18", time: "19:00" }],
    audienceValue: "After this, our people can solder a kit and mend a radio.",
    name: "Dana Q",
    ...over,
  })

test("keeps what stood there as a numbered revision and makes it our turn", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await db.pitch.update({ where: { id: pitch.pitchId }, data: { isOurTurn: false } })
  expect(await editPitch(pitch.pitcher, edited())).toMatchObject({ ok: true })
  const row = await db.pitch.findUniqueOrThrow({
    where: { id: pitch.pitchId },
    include: { revisions: true, proposedEvents: true, contact: true },
  })
  expect(row).toMatchObject({ state: "queued", isOurTurn: true, version: pitch.version + 1 })
  expect(row.contact).toMatchObject({ name: "Dana Q", email: pitch.input.email })
  expect(row.proposedEvents.map(({ title }) => title)).toEqual(["Soldering for everybody"])
  expect(row.revisions).toMatchObject([
    { number: 1, before: { audienceValue: pitch.input.audienceValue, name: "Dana" } },
  ])
  expect(await db.auditEntry.count({ where: { subjectId: pitch.pitchId, action: "pitch.edited" } })).toBe(1)
  expect((await pitcherPage(pitch.pitcher)).words).toMatchObject({ name: "Dana Q" })
  const screen = await pitchOnScreen(editor, pitch.pitchId)
  expect(screen?.changes[0]?.fields.map(({ label }) => label)).toEqual(["Our people can", "Event 1", "Name"])
})

test("takes the form that the page shows, unchanged, for no change; and the same change twice for one", async () => {
  const { pitcher, pitchId, version } = await makeQueuedPitch({
    events: [
      { title: "Soldering", url: "https://solder.example/night", date: "2027-02-11", time: "19:30" },
      { title: "Weaving", date: "2027-03-01", place: "Corktown", isOnline: true },
    ],
    organisation: "The bench",
  })
  const { words } = await pitcherPage(pitcher)
  expect(await editPitch(pitcher, { ...words, changes: 0 })).toMatchObject({ ok: true })
  expect(await versionOf(pitchId)).toBe(version)
  const twice = await Promise.all([editPitch(pitcher, edited()), editPitch(pitcher, edited())])
  expect(twice.map(({ ok }) => ok)).toEqual([true, true])
  expect(await db.revision.count({ where: { pitchId } })).toBe(1)
})

test("never writes over the change of another tab, and is not disturbed by an editor's taps", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await judgePitch(editor, { ...pitch, isInvolved: "maybe", isGoodStory: false })
  const first = edited({ brings: "Ten seats" })
  expect(await editPitch(pitch.pitcher, first)).toMatchObject({ ok: true })
  expect(await editPitch(pitch.pitcher, edited())).toMatchObject({ ok: false, reason: "changed-meanwhile" })
  expect(await editPitch(pitch.pitcher, edited({ changes: 1 }))).toMatchObject({ ok: true })
  expect(await db.revision.count({ where: { pitchId: pitch.pitchId } })).toBe(2)
})

test("refuses what is unconfirmed, decided or withdrawn", async () => {
  const refusal = { ok: false, reason: "changed-meanwhile" }
  const { pitcher } = await makePitch()
  expect(await editPitch(pitcher, edited())).toMatchObject(refusal)
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, { ...pitch, reason: "topic", words: "", wayBack: "" })
  expect(await editPitch(pitch.pitcher, edited())).toMatchObject(refusal)
  const taken = await makeQueuedPitch()
  await withdrawPitch(taken.pitcher)
  expect(await editPitch(taken.pitcher, edited())).toMatchObject(refusal)
})

test("refuses the twenty-first change of a day", async () => {
  const { pitcher } = await makeQueuedPitch()
  for (let changes = 0; changes < 20; changes++) {
    expect(await editPitch(pitcher, edited({ changes, brings: `${changes} seats` }))).toMatchObject({
      ok: true,
    })
  }
  expect(await editPitch(pitcher, edited({ changes: 20 }))).toMatchObject({ ok: false, reason: "too-many" })
})

test("stops the clock of a question, which stays open", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await askPitcher(editor, { ...pitch, question: "Who of us is in it?" })
  await handOver({ pitchId: pitch.pitchId })
  expect(await editPitch(pitch.pitcher, edited())).toMatchObject({ ok: true })
  expect((await db.pitch.findUniqueOrThrow({ where: { id: pitch.pitchId } })).state).toBe("asked")
  await moveClock("8 days")
  await callPitchersLast(clock)
  expect(await db.mail.count({ where: { pitchId: pitch.pitchId, kind: "pitch-last-call" } })).toBe(0)
})

test("edits or decides, and never lets an editor decide on words that were changed", async () => {
  const editor = await makeEditor()
  for (let round = 0; round < 15; round++) {
    const pitch = await makeQueuedPitch()
    const [edit, decision] = await Promise.all([
      editPitch(pitch.pitcher, edited()),
      declinePitch(editor, { ...pitch, reason: "topic", words: "", wayBack: "" }),
    ])
    expect([edit.ok, decision.ok].filter(Boolean)).toHaveLength(1)
    if (!decision.ok) {
      expect(decision).toMatchObject({
        reason: "changed-meanwhile",
        about: { by: "the pitcher", what: "edited" },
      })
    }
    expect(await db.revision.count({ where: { pitchId: pitch.pitchId } })).toBe(edit.ok ? 1 : 0)
  }
})

test("forgets the revisions with the pitch", async () => {
  const { pitcher, pitchId } = await makeQueuedPitch()
  await editPitch(pitcher, edited())
  await withdrawPitch(pitcher)
  await moveClock("12 months 1 day")
  await forgetPitches(clock)
  expect(await db.revision.count({ where: { pitchId } })).toBe(0)
})
