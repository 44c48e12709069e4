import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { makeEditor, makeMember, makeQueuedPitch, versionOf, voucherOf } from "@/tests/factories"
import { askMembers } from "./ask-members"
import { exportPitch } from "./export-pitch"
import { forgetMe } from "./forget-me"
import { putAwayPitch } from "./put-away-pitch"
import { readVouch } from "./read-vouch"
import { readVouches } from "./read-vouches"
import { undoDecision } from "./undo-decision"
import { vouchForPitcher, vouchInput } from "./vouch-for-pitcher"

async function makeAsked(over: Parameters<typeof makeQueuedPitch>[0] = {}) {
  const [editor, memberId, pitch] = [await makeEditor(), await makeMember(), await makeQueuedPitch(over)]
  await askMembers(editor, { pitchId: pitch.pitchId, whom: memberId })
  const vouch = await db.vouch.findFirstOrThrow({ where: { pitchId: pitch.pitchId } })
  return { ...pitch, editor, memberId, voucher: await voucherOf(vouch.id) }
}

test("says yes with a line, then no, and the latest counts; it moves neither version nor turn", async () => {
  const { editor, voucher, pitchId, version } = await makeAsked()
  const before = await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })
  expect(await vouchForPitcher(voucher, { answer: "yes", words: "Met at the fair." })).toMatchObject({
    ok: true,
  })
  const given = async () => (await readVouches(editor, pitchId, "")).given
  expect(await given()).toMatchObject([{ answer: "yes", words: "Met at the fair." }])
  await vouchForPitcher(voucher, { answer: "no", words: "" })
  expect(await given()).toMatchObject([{ answer: "no", words: "" }])
  expect(await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).toEqual(before)
  expect(await versionOf(pitchId)).toBe(version)
  const entries = await db.auditEntry.findMany({ where: { subjectId: pitchId, action: "pitch.vouched" } })
  expect(entries).toMatchObject([
    { actorKind: "voucher", detail: { answer: "yes" } },
    { detail: { answer: "no" } },
  ])
})

test("takes no answer without a choice", () => {
  expect(vouchInput.safeParse({ words: "Hm." }).success).toBe(false)
})

test("refuses once it is closed and shows nothing of the pitcher, and takes an answer when it is open again", async () => {
  const { editor, voucher, pitchId, version } = await makeAsked()
  await putAwayPitch(editor, { pitchId, version })
  expect(await vouchForPitcher(voucher, { answer: "yes", words: "" })).toMatchObject({
    ok: false,
    reason: "closed",
  })
  expect(await readVouch(voucher)).toEqual({ isOpen: false })
  await undoDecision(editor, { pitchId })
  expect(await vouchForPitcher(voucher, { answer: "yes", words: "" })).toMatchObject({ ok: true })
  expect(await readVouch(voucher)).toMatchObject({ isOpen: true, who: "Dana", answer: "yes" })
})

test("refuses who was disabled between opening the page and pressing", async () => {
  const { voucher, memberId, pitchId } = await makeAsked()
  await db.member.update({ where: { id: memberId }, data: { disabledAt: new Date() } })
  expect(await vouchForPitcher(voucher, { answer: "yes", words: "" })).toMatchObject({
    ok: false,
    reason: "not-allowed",
  })
  expect(await db.vouch.count({ where: { pitchId, answer: { not: null } } })).toBe(0)
})

test("stands in the pitcher's copy without the member's name, and only once it was answered", async () => {
  const { voucher, pitcher, memberId } = await makeAsked()
  await db.member.update({ where: { id: memberId }, data: { name: "Ypsilanti" } })
  const copied = async () => JSON.stringify(await exportPitch(pitcher))
  expect(await copied()).not.toContain("do they know you")
  await vouchForPitcher(voucher, { answer: "yes", words: "Met at the fair." })
  expect(await copied()).toContain("Met at the fair.")
  expect(await copied()).not.toMatch(/Ypsilanti|"Sam"/)
  expect(await copied()).not.toContain(memberId)
})

test("answers or forgets, and leaves no word behind", async () => {
  for (let round = 0; round < 10; round++) {
    const { voucher, pitcher, pitchId } = await makeAsked()
    await Promise.all([
      vouchForPitcher(voucher, { answer: "yes", words: "Met at the fair." }),
      forgetMe(pitcher, { isNever: false }),
    ])
    expect(await db.vouch.count({ where: { pitchId } })).toBe(0)
  }
})
