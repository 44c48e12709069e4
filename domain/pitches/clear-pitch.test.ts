import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import {
  clock,
  makeEditor,
  makePitch,
  makeQueuedPitch,
  moveClock,
  pitcherOf,
  typedPitch,
  versionOf,
} from "@/tests/factories"
import { clearPitch } from "./clear-pitch"
import { confirmPitch } from "./confirm-pitch"
import { declinePitch } from "./decline-pitch"
import { exportPitch } from "./export-pitch"
import { forgetPitches } from "./forget-pitches"
import { listQueue } from "./list-queue"
import { listSuspects } from "./list-suspects"
import { labelOf } from "./pitch"
import { pitchOnScreen } from "./pitch-on-screen"
import { pitcherPage } from "./pitcher-page"
import { putAwayPitch } from "./put-away-pitch"
import { unconfirmedPitches } from "./queries"
import { resendLink } from "./resend-link"
import { submitPitch } from "./submit-pitch"
import type { Suspicion } from "./suspect-form"
import { undoDecision } from "./undo-decision"

const mailsOf = (pitchId: string) => db.mail.findMany({ where: { pitchId } })
const on = async (pitchId: string) => ({ pitchId, version: await versionOf(pitchId) })

async function makeSuspect(sign: Suspicion, input = typedPitch({ email: `${randomUUID()}@gmail.com` })) {
  const saved = await submitPitch(visitor, input, randomUUID(), { sign, pageKey: null })
  if (!saved.ok) throw new Error(saved.reason)
  await db.trace.deleteMany({ where: { pitchId: saved.value.pitchId } })
  return { pitchId: saved.value.pitchId, input }
}
const isInQueue = async (id: string) => (await listQueue(clock)).rows.some((row) => row.id === id)
const isSuspect = async (id: string) =>
  (await listSuspects(await makeEditor())).rows.find((row) => row.id === id)

test("saves what no person makes, mails nobody, and lets it be found and let through", async () => {
  const editor = await makeEditor()
  for (const sign of ["hidden_field", "no_stamp"] as const) {
    const { pitchId } = await makeSuspect(sign)
    expect(await mailsOf(pitchId)).toEqual([])
    expect(await isSuspect(pitchId)).toMatchObject({ why: expect.stringMatching(/\w{4}/), promisedBy: null })
    expect((await unconfirmedPitches(editor)).pitches.some(({ id }) => id === pitchId)).toBe(false)
    expect(await clearPitch(editor, await on(pitchId))).toMatchObject({ ok: true })
    expect(await mailsOf(pitchId)).toMatchObject([{ kind: "pitch-confirm", state: "waiting" }])
    expect(await isSuspect(pitchId)).toBeUndefined()
    expect((await unconfirmedPitches(editor)).pitches.some(({ id }) => id === pitchId)).toBe(true)
    expect(await db.auditEntry.count({ where: { subjectId: pitchId, action: "pitch.cleared" } })).toBe(1)
  }
})

test("mails a weaker suspect once, keeps it aside when confirmed, and shows it when let through", async () => {
  const editor = await makeEditor()
  const { pitchId } = await makeSuspect("too_fast")
  expect(await mailsOf(pitchId)).toHaveLength(1)
  const pitcher = await pitcherOf(pitchId)
  await confirmPitch(pitcher)
  expect(await isInQueue(pitchId)).toBe(false)
  expect(await isSuspect(pitchId)).toMatchObject({ promisedBy: expect.any(String) })
  expect(await clearPitch(editor, await on(pitchId))).toMatchObject({ ok: true })
  expect(await isInQueue(pitchId)).toBe(true)
  expect(await mailsOf(pitchId)).toHaveLength(1)
})

test("sends the link of a suspect to whoever misses it, so that they can confirm it", async () => {
  const { pitchId, input } = await makeSuspect("no_stamp")
  await resendLink(visitor, { email: input.email, sender: randomUUID() })
  expect(await mailsOf(pitchId)).toMatchObject([{ kind: "pitch-link", toEmail: input.email }])
})

test("shows its sender nothing of it, and tells it to who asks for a copy", async () => {
  const good = await makeQueuedPitch()
  const suspect = await makeQueuedPitch()
  await db.pitch.update({ where: { id: suspect.pitchId }, data: { suspicion: "links" } })
  const shown = async (pitcher: typeof good.pitcher) => {
    const page = await pitcherPage(pitcher)
    const { email } = page.answers
    const ids = [page.id, email, ...page.events.map(({ id }) => id)]
    return ids.reduce((text, id) => text.replaceAll(id, "…"), JSON.stringify([labelOf(page), page]))
  }
  expect(await shown(suspect.pitcher)).toBe(await shown(good.pitcher))
  expect(JSON.stringify(await exportPitch(suspect.pitcher))).toContain("more links than people write")
  expect(JSON.stringify(await exportPitch(good.pitcher))).not.toContain("links than people")
})

test("suspects nobody any more whom a person answered, also after an undo", async () => {
  const [editor, { pitchId }] = [await makeEditor(), await makeQueuedPitch()]
  await db.pitch.update({ where: { id: pitchId }, data: { suspicion: "links" } })
  expect((await pitchOnScreen(editor, pitchId))?.suspicion).toContain("more links")
  await declinePitch(editor, { ...(await on(pitchId)), reason: "topic", words: "", wayBack: "" })
  await undoDecision(editor, { pitchId })
  expect(await isInQueue(pitchId)).toBe(true)
})

test("refuses what was let through, decided or put away meanwhile", async () => {
  const editor = await makeEditor()
  const good = await makePitch()
  expect(await clearPitch(editor, await on(good.pitchId))).toMatchObject({ reason: "changed-meanwhile" })
  const { pitchId } = await makeSuspect("no_stamp")
  const seen = await on(pitchId)
  await putAwayPitch(editor, seen)
  expect(await clearPitch(editor, seen)).toMatchObject({
    reason: "changed-meanwhile",
    about: { what: "spam" },
  })
  expect(await clearPitch(editor, await on(pitchId))).toMatchObject({ reason: "changed-meanwhile" })
})

test("lets through or puts away, never both", async () => {
  // Without `version` in the guard of put-away-pitch it would put away what was just let through.
  const [one, other] = [await makeEditor(), await makeEditor()]
  for (let round = 0; round < 10; round++) {
    const seen = await on((await makeSuspect("no_stamp")).pitchId)
    const done = await Promise.all([
      clearPitch(one, seen),
      putAwayPitch(other, seen),
      clearPitch(other, seen),
    ])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  }
})

test("never sets aside again what an editor let through, though the same form comes again", async () => {
  const { pitchId, input } = await makeSuspect("no_stamp")
  await clearPitch(await makeEditor(), await on(pitchId))
  await makeSuspect("no_stamp", input)
  expect((await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).suspicion).toBe("")
  expect(await mailsOf(pitchId)).toHaveLength(1)
})

test("looks again at a form that was mended into something else", async () => {
  const { pitchId, input } = await makePitch()
  await submitPitch(visitor, { ...input, anythingElse: "[url=https://win.example]" }, randomUUID())
  expect((await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).suspicion).toBe("links")
})

test("drops after thirty days what nobody confirmed, and keeps whom an answer was promised", async () => {
  const dropped = await makeSuspect("no_stamp")
  const kept = await makeQueuedPitch()
  await db.pitch.update({ where: { id: kept.pitchId }, data: { suspicion: "links" } })
  await moveClock("31 days")
  await forgetPitches(clock)
  expect(await db.pitch.count({ where: { id: dropped.pitchId } })).toBe(0)
  expect(await isSuspect(kept.pitchId)).toBeDefined()
})

test("knows no other reason than those that it can say", async () => {
  const { pitchId } = await makePitch()
  const write = db.pitch.update({ where: { id: pitchId }, data: { suspicion: "ugly" } })
  await expect(write).rejects.toThrow(/suspicion_is_known/)
})
