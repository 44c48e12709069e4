import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { handOver, makeEditor, makePitch, makeQueuedPitch, versionOf } from "@/tests/factories"
import { askPitcher } from "./ask-pitcher"
import { declinePitch } from "./decline-pitch"
import { findOriginals } from "./find-originals"
import { duplicateInput, markDuplicate } from "./mark-duplicate"
import { labelOf } from "./pitch"
import { pitcherPage } from "./pitcher-page"
import { putAwayPitch } from "./put-away-pitch"
import { undoDecision } from "./undo-decision"
import { withdrawPitch } from "./withdraw-pitch"

type Editor = Awaited<ReturnType<typeof makeEditor>>

const mark = async (editor: Editor, pitchId: string, originalId: string) =>
  markDuplicate(editor, { pitchId, version: await versionOf(pitchId), originalId })
const decline = async (editor: Editor, pitchId: string) =>
  declinePitch(editor, {
    pitchId,
    version: await versionOf(pitchId),
    reason: "topic",
    words: "",
    wayBack: "",
  })

test("says kindly that we have it, held like a decision, and reads as the original does once told", async () => {
  const [editor, original, later] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
  expect(await mark(editor, later.pitchId, original.pitchId)).toMatchObject({ ok: true })
  const decision = await db.decision.findFirstOrThrow({
    where: { pitchId: later.pitchId },
    include: { mail: true },
  })
  expect(decision).toMatchObject({ outcome: "duplicate", duplicateOfId: original.pitchId })
  expect(decision.mail).toMatchObject({ kind: "pitch-duplicate", state: "waiting", isHeld: true })
  await decline(editor, original.pitchId)
  await handOver({ pitchId: original.pitchId })
  const held = await pitcherPage(later.pitcher)
  expect(labelOf(held)).toMatch(/^Received/)
  expect(held.original).toBeNull()
  await handOver({ pitchId: later.pitchId })
  expect(labelOf(await pitcherPage(later.pitcher))).toBe("Not listed this time")
})

test("tells a stranger nothing that was said to another: neither a question, nor that they took it back", async () => {
  const [editor, original, later] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
  await mark(editor, later.pitchId, original.pitchId)
  await handOver({ pitchId: later.pitchId })
  await askPitcher(editor, { ...original, question: "Who of us is in it?" })
  await handOver({ pitchId: original.pitchId })
  const asked = await pitcherPage(later.pitcher)
  expect(labelOf(asked)).toMatch(/^Received/)
  expect(JSON.stringify(asked)).not.toContain("Who of us is in it?")
  await withdrawPitch(original.pitcher)
  expect(labelOf(await pitcherPage(later.pitcher))).toBe("Closed for now")
})

test("is undone while its mail is held, and not afterwards", async () => {
  const [editor, original, later] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
  await mark(editor, later.pitchId, original.pitchId)
  expect(await undoDecision(editor, later)).toMatchObject({ ok: true, value: { outcome: "duplicate" } })
  expect(labelOf(await pitcherPage(later.pitcher))).toMatch(/^Received/)
  await mark(editor, later.pitchId, original.pitchId)
  await handOver({ pitchId: later.pitchId })
  expect(await undoDecision(editor, later)).toMatchObject({ ok: false, reason: "already-leaving" })
})

test("refuses itself, an unknown, an unconfirmed, a withdrawn and a put away one", async () => {
  const [editor, later, withdrawn, away] = [
    await makeEditor(),
    await makeQueuedPitch(),
    await makeQueuedPitch(),
    await makeQueuedPitch(),
  ]
  await withdrawPitch(withdrawn.pitcher)
  await putAwayPitch(editor, away)
  const unconfirmed = await makePitch()
  const unknown = "00000000-0000-4000-8000-000000000000"
  for (const id of [later.pitchId, unknown, unconfirmed.pitchId, withdrawn.pitchId, away.pitchId])
    expect(await mark(editor, later.pitchId, id)).toMatchObject({ ok: false, reason: "no-such-original" })
  expect(await db.pitch.findUnique({ where: { id: later.pitchId } })).toMatchObject({ state: "queued" })
})

test("refuses what a colleague has decided meanwhile", async () => {
  const [editor, original, later] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
  await decline(editor, later.pitchId)
  const late = await markDuplicate(editor, { ...later, originalId: original.pitchId })
  expect(late).toMatchObject({ ok: false, reason: "changed-meanwhile", about: { what: "declined" } })
})

test("names the original of a duplicate, and follows one that became a duplicate later", async () => {
  const editor = await makeEditor()
  const [first, second, third] = [await makeQueuedPitch(), await makeQueuedPitch(), await makeQueuedPitch()]
  await mark(editor, second.pitchId, first.pitchId)
  await mark(editor, third.pitchId, second.pitchId)
  const { duplicateOfId } = await db.decision.findFirstOrThrow({ where: { pitchId: third.pitchId } })
  expect(duplicateOfId).toBe(first.pitchId)
  const earliest = await makeQueuedPitch()
  await mark(editor, first.pitchId, earliest.pitchId)
  await decline(editor, earliest.pitchId)
  for (const { pitchId } of [earliest, first, third]) await handOver({ pitchId })
  expect(labelOf(await pitcherPage(third.pitcher))).toBe("Not listed this time")
})

test("never makes a ring of two that name one another at once", async () => {
  for (let round = 0; round < 3; round++) {
    const [editor, one, two] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
    const results = await Promise.all([
      markDuplicate(editor, { ...one, originalId: two.pitchId }),
      markDuplicate(editor, { ...two, originalId: one.pitchId }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  }
})

test("marks or declines, never both", async () => {
  for (let round = 0; round < 15; round++) {
    const [editor, original, later] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
    const results = await Promise.all([
      markDuplicate(editor, { ...later, originalId: original.pitchId }),
      declinePitch(editor, { ...later, reason: "topic", words: "", wayBack: "" }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await db.decision.count({ where: { pitchId: later.pitchId } })).toBe(1)
    expect(await db.mail.count({ where: { pitchId: later.pitchId, isHeld: true } })).toBe(1)
  }
})

test("finds the likely ones by address, host and day, what agrees in most first", async () => {
  const editor = await makeEditor()
  const event = { title: "Kite night", url: "https://www.kites.example/a", date: "2028-03-04" }
  const own = await makeQueuedPitch({ events: [event] })
  const sameHost = await makeQueuedPitch({
    events: [{ title: "Kites", url: "https://kites.example/b", date: "2028-05-01" }],
  })
  const sameTwo = await makeQueuedPitch({ events: [{ ...event, title: "Kite night, again" }] })
  const other = await makeQueuedPitch({
    events: [{ title: "Boats", url: "https://boats.example", date: "2028-06-01" }],
  })
  const found = await findOriginals(editor, own.pitchId)
  expect(found.map(({ id, same }) => ({ id, same }))).toEqual([
    { id: sameTwo.pitchId, same: ["day", "host"] },
    { id: sameHost.pitchId, same: ["host"] },
  ])
  expect(found.some(({ id }) => id === other.pitchId)).toBe(false)
})

test("takes a pasted link before the choice, and asks for one of the two", () => {
  const [pitchId, id] = ["0193a1b2-0000-7000-8000-000000000001", "0193a1b2-0000-7000-8000-000000000002"]
  const on = { pitchId, version: "3" }
  const link = `http://localhost:3000/dashboard/pitches/${id}?sent=1`
  expect(duplicateInput.parse({ ...on, originalId: pitchId, link })).toMatchObject({ originalId: id })
  expect(duplicateInput.safeParse({ ...on, link: "https://elsewhere.example" }).success).toBe(false)
  expect(duplicateInput.safeParse(on).success).toBe(false)
})
