import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "@/lib/db"
import {
  handOver,
  makeEditor,
  makeEpisode,
  makeMember,
  makeQueuedPitch,
  moveClock,
  versionOf,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { approvePitch } from "./approve-pitch"
import { askPitcher } from "./ask-pitcher"
import { closeForSilence } from "./close-for-silence"
import { declareTie } from "./declare-tie"
import { declinePitch } from "./decline-pitch"
import { exportPitch } from "./export-pitch"
import { forgetMe } from "./forget-me"
import { invitePitcher } from "./invite-pitcher"
import { markDuplicate } from "./mark-duplicate"
import { pitchOnScreen } from "./pitch-on-screen"
import { putAwayPitch } from "./put-away-pitch"
import { reverseDecision } from "./reverse-decision"
import { takeBackTie } from "./take-back-tie"
import { undoDecision } from "./undo-decision"

const no = { reason: "topic" as const, words: "", wayBack: "" }
const hasTie = { ok: false, reason: "has-tie" }

async function makeTied() {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const declared = await declareTie(editor, { pitchId: pitch.pitchId, words: "My neighbour." })
  expect(declared).toMatchObject({ ok: true })
  return { editor, pitch, pitchId: pitch.pitchId }
}

test("lets an admin with a tie take back nothing that a colleague told", async () => {
  const [admin, colleague, pitch] = [
    await makeEditor("admin"),
    await makeEditor("admin"),
    await makeQueuedPitch(),
  ]
  await declareTie(admin, { pitchId: pitch.pitchId, words: "" })
  await declinePitch(colleague, { pitchId: pitch.pitchId, version: await versionOf(pitch.pitchId), ...no })
  await handOver(pitch)
  const on = { pitchId: pitch.pitchId, version: await versionOf(pitch.pitchId) }
  const correction = "It is one of ours after all, and we are sorry."
  expect(await reverseDecision(admin, { ...on, correction })).toMatchObject(hasTie)
  expect((await pitchOnScreen(admin, pitch.pitchId))?.correction).toBeNull()
  expect(await reverseDecision(colleague, { ...on, correction })).toMatchObject({ ok: true })
})

test("lets whoever has a tie decide nothing, in any way, and a colleague all the same", async () => {
  const { editor, pitch, pitchId } = await makeTied()
  const [event] = await db.proposedEvent.findMany({ where: { pitchId } })
  const [{ seatIds }, original] = [await makeEpisode(), await makeQueuedPitch()]
  const refused = [
    await declinePitch(editor, { ...pitch, ...no }),
    await approvePitch(editor, {
      ...pitch,
      eventIds: [event?.id ?? ""],
      audienceValue: "Our people can solder a kit afterwards.",
      involvementKind: "speaking",
      involvementMemberId: await makeMember(),
      involvementSentence: "Sam teaches.",
      words: "",
    }),
    await invitePitcher(editor, { ...pitch, seatIds, sentence: "Tell us of your repair nights." }),
    await markDuplicate(editor, { ...pitch, originalId: original.pitchId }),
    await askPitcher(editor, { ...pitch, question: "Who of us is in it?" }),
    await putAwayPitch(editor, pitch),
  ]
  for (const result of refused) expect(result).toMatchObject(hasTie)
  expect(await db.mail.count({ where: { pitchId, kind: { not: "pitch-confirm" } } })).toBe(0)
  expect(await versionOf(pitchId)).toBe(pitch.version)
  expect(await declinePitch(await makeEditor(), { ...pitch, ...no })).toMatchObject({ ok: true })
})

test("lets them undo neither a colleague's decision nor a question, nor close for silence", async () => {
  const { editor, pitch, pitchId } = await makeTied()
  const colleague = await makeEditor("admin")
  await declinePitch(colleague, { ...pitch, ...no })
  expect(await undoDecision(editor, { pitchId })).toMatchObject(hasTie)
  expect((await pitchOnScreen(editor, pitchId))?.mayUndo).toBe(false)
  expect((await pitchOnScreen(colleague, pitchId))?.mayUndo).toBe(true)
  await undoDecision(colleague, { pitchId })
  await askPitcher(colleague, { pitchId, version: await versionOf(pitchId), question: "Who of us is in it?" })
  expect(await undoDecision(editor, { pitchId })).toMatchObject(hasTie)
  await handOver({ pitchId })
  await moveClock("11 days")
  const close = { pitchId, version: await versionOf(pitchId) }
  expect(await closeForSilence(editor, close)).toMatchObject(hasTie)
  expect(await closeForSilence(colleague, close)).toMatchObject({ ok: true })
})

test("keeps an admin out as well, when everybody who could decide has a tie", async () => {
  const { pitch, pitchId } = await makeTied()
  const admin = await makeEditor("admin")
  await declareTie(admin, { pitchId, words: "" })
  expect(await declinePitch(admin, { ...pitch, ...no })).toMatchObject(hasTie)
})

test("is taken back by whoever declared it and by nobody else, and then they decide", async () => {
  const { editor, pitch, pitchId } = await makeTied()
  expect(await takeBackTie(await makeEditor(), { pitchId })).toMatchObject({ ok: false, reason: "no-tie" })
  expect(await takeBackTie(editor, { pitchId })).toMatchObject({ ok: true })
  expect(await takeBackTie(editor, { pitchId })).toMatchObject({ ok: false, reason: "no-tie" })
  expect(await declinePitch(editor, { ...pitch, ...no })).toMatchObject({ ok: true })
  const actions = await db.auditEntry.findMany({ where: { subjectId: pitchId }, orderBy: { id: "asc" } })
  expect(actions.map(({ action }) => action).slice(-3)).toEqual([
    "pitch.tie-declared",
    "pitch.tie-taken-back",
    "pitch.declined",
  ])
  expect(JSON.stringify(actions)).not.toContain("neighbour")
})

test("takes the words of the last press, and refuses once it is closed", async () => {
  const { editor, pitch, pitchId } = await makeTied()
  await declareTie(editor, { pitchId, words: "My cousin." })
  expect((await pitchOnScreen(editor, pitchId))?.ties).toMatchObject([{ words: "My cousin.", isOwn: true }])
  await declinePitch(await makeEditor(), { ...pitch, ...no })
  expect(await declareTie(await makeEditor(), { pitchId, words: "" })).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    about: { what: "declined" },
  })
})

test("stands in the pitcher's copy without the editor's name, and is forgotten with the pitch", async () => {
  const { editor, pitch, pitchId } = await makeTied()
  const copy = JSON.stringify(await exportPitch(pitch.pitcher))
  expect(copy).toContain("My neighbour.")
  expect(copy).not.toContain(editor.memberId)
  await forgetMe(pitch.pitcher, { isNever: false })
  expect(await db.tie.count({ where: { pitchId } })).toBe(0)
})

test("declares or decides, never both", async () => {
  const editor = await makeEditor()
  for (let round = 0; round < 15; round++) {
    const pitch = await makeQueuedPitch()
    const { pitchId } = pitch
    const [declared, decided] = await Promise.all([
      declareTie(editor, { pitchId, words: "" }),
      declinePitch(editor, { ...pitch, ...no }),
    ])
    // Take the lock out of declare-tie, and one of the two ends in the trigger's fault instead of a refusal.
    expect([declared.ok, decided.ok].filter(Boolean)).toHaveLength(1)
    const both = await ownerSql.query(
      "select 1 from ties t join decisions d on d.pitch_id = t.pitch_id and d.decided_by_id = t.member_id where t.pitch_id = $1",
      [pitchId],
    )
    expect(both.rows).toEqual([])
  }
})

test("keeps the tied away in the database itself, whatever code writes there", async () => {
  const { editor, pitchId } = await makeTied()
  const decide = (memberId: string) =>
    db.$transaction([
      db.$executeRaw`update pitches set state = 'closed' where id = ${pitchId}::uuid`,
      db.$executeRaw`insert into decisions (id, pitch_id, outcome, decided_by_id)
        values (${randomUUID()}::uuid, ${pitchId}::uuid, 'spam', ${memberId}::uuid)`,
    ])
  await expect(decide(editor.memberId)).rejects.toThrow(/decider_has_no_tie/)
  await expect(
    db.$executeRaw`insert into questions (id, pitch_id, round, text, asked_by_id)
      values (${randomUUID()}::uuid, ${pitchId}::uuid, 1, 'Why?', ${editor.memberId}::uuid)`,
  ).rejects.toThrow(/asker_has_no_tie/)
  const colleague = await makeMember()
  await decide(colleague)
  await expect(
    db.$executeRaw`insert into ties (pitch_id, member_id) values (${pitchId}::uuid, ${colleague}::uuid)`,
  ).rejects.toThrow(/tied_member_has_not_decided/)
})

test("counts who is left to decide", async () => {
  const { editor, pitchId } = await makeTied()
  const untied = async () => (await pitchOnScreen(editor, pitchId))?.untied ?? -1
  const before = await untied()
  const colleague = await makeEditor()
  expect(await untied()).toBe(before + 1)
  await declareTie(colleague, { pitchId, words: "" })
  expect(await untied()).toBe(before)
})
