import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { clock, makeEditor, makePitch, makeQueuedPitch, moveClock, versionOf } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { askPitcher } from "./ask-pitcher"
import { confirmPitch } from "./confirm-pitch"
import { declinePitch } from "./decline-pitch"
import { forgetMe } from "./forget-me"
import { forgetPitches } from "./forget-pitches"
import { listPutAway } from "./list-put-away"
import { listQueue } from "./list-queue"
import { labelOf } from "./pitch"
import { pitchOnScreen } from "./pitch-on-screen"
import { pitcherPage } from "./pitcher-page"
import { putAwayPitch } from "./put-away-pitch"
import { undoDecision } from "./undo-decision"
import { withdrawPitch } from "./withdraw-pitch"
import { writeMessage } from "./write-message"

const putAway = async (editor: Awaited<ReturnType<typeof makeEditor>>, pitchId: string) =>
  putAwayPitch(editor, { pitchId, version: await versionOf(pitchId) })

const rowOf = (id: string) =>
  db.pitch.findUniqueOrThrow({ where: { id }, include: { decisions: true, mails: true } })

test("puts a pitch away without a mail, and tells its sender no more than that it is closed", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const before = (await rowOf(pitch.pitchId)).mails.length
  expect(await putAway(editor, pitch.pitchId)).toMatchObject({ ok: true })
  const row = await rowOf(pitch.pitchId)
  expect(row.state).toBe("closed")
  expect(row.mails).toHaveLength(before)
  expect(row.decisions).toMatchObject([{ outcome: "spam", mailId: null, decidedById: editor.memberId }])
  expect(labelOf(await pitcherPage(pitch.pitcher))).toBe("Closed for now")
  expect((await listQueue(editor)).rows.some((one) => one.id === pitch.pitchId)).toBe(false)
  expect((await listPutAway(editor)).some((one) => one.id === pitch.pitchId)).toBe(true)
  const audit = { subjectId: pitch.pitchId, action: "pitch.spam" }
  expect(await db.auditEntry.count({ where: audit })).toBe(1)
})

test("lets a message of theirs reach us all the same", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await putAway(editor, pitch.pitchId)
  await writeMessage(pitch.pitcher, "We are real, and we meant it.")
  expect((await listQueue(editor)).rows.some((one) => one.id === pitch.pitchId)).toBe(true)
})

test("takes back a question that had not left", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await askPitcher(editor, { ...pitch, question: "Who of us is in it?" })
  await putAway(editor, pitch.pitchId)
  const { mails } = await rowOf(pitch.pitchId)
  expect(mails.find((mail) => mail.kind === "pitch-question")?.state).toBe("cancelled")
})

test("refuses what a colleague has decided meanwhile, and says who", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, { ...pitch, reason: "topic", words: "", wayBack: "" })
  expect(await putAwayPitch(editor, pitch)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    about: { what: "declined" },
  })
})

test("fetches it back for thirty days, and not a day longer", async () => {
  const [editor, first, second] = [await makeEditor(), await makeQueuedPitch(), await makeQueuedPitch()]
  await putAway(editor, first.pitchId)
  await putAway(editor, second.pitchId)
  await moveClock("29 days")
  expect((await pitchOnScreen(editor, first.pitchId))?.mayUndo).toBe(true)
  expect(await undoDecision(editor, first)).toMatchObject({ ok: true, value: { outcome: "spam" } })
  expect(await rowOf(first.pitchId)).toMatchObject({ state: "queued", isOurTurn: true })
  await moveClock("2 days")
  expect((await pitchOnScreen(editor, second.pitchId))?.mayUndo).toBe(false)
  expect(await undoDecision(editor, second)).toMatchObject({ ok: false, reason: "too-late" })
  expect((await listPutAway(editor)).some((one) => one.id === second.pitchId)).toBe(false)
  expect(await undoDecision(editor, first)).toMatchObject({ ok: false, reason: "nothing-to-undo" })
})

test("puts an unconfirmed one away and back to where it was, to be confirmed", async () => {
  const [editor, pitch] = [await makeEditor(), await makePitch()]
  await putAway(editor, pitch.pitchId)
  await confirmPitch(pitch.pitcher)
  expect((await rowOf(pitch.pitchId)).state).toBe("closed")
  expect(await undoDecision(editor, pitch)).toMatchObject({ ok: true })
  expect(await rowOf(pitch.pitchId)).toMatchObject({ state: "unconfirmed", isOurTurn: false })
  await confirmPitch(pitch.pitcher)
  expect((await rowOf(pitch.pitchId)).state).toBe("queued")
})

test("forgets what nobody confirmed after thirty days, put away or not", async () => {
  const [editor, pitch] = [await makeEditor(), await makePitch()]
  await putAway(editor, pitch.pitchId)
  await moveClock("31 days")
  await forgetPitches(clock)
  expect(await db.pitch.count({ where: { id: pitch.pitchId } })).toBe(0)
})

test("never fetches back what its sender had us forget", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await putAway(editor, pitch.pitchId)
  await forgetMe(pitch.pitcher, { isNever: false })
  expect(await undoDecision(editor, pitch)).toMatchObject({ ok: false, reason: "nothing-to-undo" })
  expect((await listPutAway(editor)).some((one) => one.id === pitch.pitchId)).toBe(false)
})

test("puts away or withdraws, never both", async () => {
  for (let round = 0; round < 15; round++) {
    const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
    await Promise.all([putAwayPitch(editor, pitch), withdrawPitch(pitch.pitcher)])
    const { rows } = await ownerSql.query(
      `select p.withdrawn_at is not null as withdrawn, count(d.id)::int as decided from pitches p
        left join decisions d on d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null
        where p.id = $1 group by p.id`,
      [pitch.pitchId],
    )
    expect(rows[0].decided === 0).toBe(rows[0].withdrawn)
  }
})
