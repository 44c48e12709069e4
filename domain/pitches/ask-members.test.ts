import { expect, test } from "vitest"
import { recognizeVoucher } from "@/domain/actors/recognize-outsider"
import { db } from "@/lib/db"
import {
  makeEditor,
  makeLink,
  makeMember,
  makePitch,
  makeQueuedPitch,
  newAddress,
  versionOf,
} from "@/tests/factories"
import { askMembers } from "./ask-members"
import { forgetMe } from "./forget-me"
import { pitcherPage } from "./pitcher-page"
import { putAwayPitch } from "./put-away-pitch"
import { readVouches } from "./read-vouches"

const mailsTo = (memberId: string) => db.mail.findMany({ where: { memberId, kind: "vouch" } })

test("mails one member who the pitcher is and what they say, at once, and nothing to the pitcher", async () => {
  const [editor, memberId] = [await makeEditor(), await makeMember(null)]
  const pitch = await makeQueuedPitch({ name: "Dana Reyes", organisation: "Repair Café" })
  const { pitchId } = pitch
  expect(await askMembers(editor, { pitchId, whom: memberId })).toMatchObject({
    ok: true,
    value: { asked: 1 },
  })
  const [mail, ...more] = await mailsTo(memberId)
  expect(more).toEqual([])
  expect(mail).toMatchObject({
    subject: "Do you know Dana Reyes?",
    isHeld: false,
    state: "waiting",
    pitchId: null,
  })
  const body = JSON.stringify(mail?.body)
  for (const part of ["Dana Reyes", "Repair Café", "solder a kit", '"secret":"vouch"'])
    expect(body).toContain(part)
  expect(body).not.toContain(pitch.input.email)
  expect(await versionOf(pitchId)).toBe(pitch.version)
  expect(JSON.stringify(await pitcherPage(pitch.pitcher))).not.toContain("vouch")
  expect(await db.auditEntry.count({ where: { subjectId: pitchId, action: "pitch.members-asked" } })).toBe(1)
})

test("asks around everybody with an address once, but not the editor who asks nor who was disabled", async () => {
  const editor = await makeEditor()
  const [priya, gone, unreachable] = [await makeMember(), await makeMember(), await makeMember(null)]
  await db.member.update({ where: { id: gone }, data: { disabledAt: new Date() } })
  await db.member.update({ where: { id: unreachable }, data: { email: null } })
  const { pitchId } = await makeQueuedPitch()
  await askMembers(editor, { pitchId, whom: priya })
  expect(await askMembers(editor, { pitchId, whom: "everybody" })).toMatchObject({ ok: true })
  const asked = (await db.vouch.findMany({ where: { pitchId } })).map(({ memberId }) => memberId)
  expect(asked).toContain(priya)
  for (const id of [gone, unreachable, editor.memberId]) expect(asked).not.toContain(id)
  expect(await mailsTo(priya)).toHaveLength(1)
  const again = await askMembers(editor, { pitchId, whom: "everybody" })
  expect(again).toMatchObject({ ok: false, reason: "already-asked" })
})

test("refuses a member who is disabled, has no address or is none, and one who was asked", async () => {
  const [editor, { pitchId }] = [await makeEditor(), await makeQueuedPitch()]
  const [gone, unreachable, asked] = [await makeMember(), await makeMember(null), await makeMember()]
  await db.member.update({ where: { id: gone }, data: { disabledAt: new Date() } })
  await db.member.update({ where: { id: unreachable }, data: { email: null } })
  for (const whom of [gone, unreachable, pitchId])
    expect(await askMembers(editor, { pitchId, whom })).toMatchObject({ ok: false, reason: "no-such-member" })
  await askMembers(editor, { pitchId, whom: asked })
  expect(await askMembers(editor, { pitchId, whom: asked })).toMatchObject({
    ok: false,
    reason: "already-asked",
  })
})

test("refuses what is closed, and what nobody has confirmed: no stranger causes a mail to a member", async () => {
  const [editor, whom] = [await makeEditor(), await makeMember()]
  const [unconfirmed, closed] = [await makePitch(), await makeQueuedPitch()]
  await putAwayPitch(editor, closed)
  for (const { pitchId } of [unconfirmed, closed])
    expect(await askMembers(editor, { pitchId, whom })).toMatchObject({
      ok: false,
      reason: "changed-meanwhile",
    })
  expect(await mailsTo(whom)).toEqual([])
})

test("mails each member once, although two editors ask around in the same moment", async () => {
  const [sam, alex] = [await makeEditor(), await makeEditor()]
  const memberId = await makeMember()
  for (let round = 0; round < 8; round++) {
    const { pitchId } = await makeQueuedPitch()
    await Promise.all([sam, alex].map((editor) => askMembers(editor, { pitchId, whom: "everybody" })))
    // Drop each_member_is_asked_once and the member gets two.
    const vouches = await db.vouch.findMany({ where: { pitchId, memberId } })
    expect(vouches).toHaveLength(1)
    expect(vouches[0]?.mailId).not.toBeNull()
  }
  expect(await mailsTo(memberId)).toHaveLength(8)
})

test("asks or forgets, and leaves no mail with a word about who was forgotten", async () => {
  const [editor, whom] = [await makeEditor(), await makeMember()]
  for (let round = 0; round < 10; round++) {
    const { pitchId, pitcher } = await makeQueuedPitch({ name: "Zanzibar" })
    await Promise.all([askMembers(editor, { pitchId, whom }), forgetMe(pitcher, { isNever: false })])
    // Take the share lock out of ask-members and a mail that is written later keeps the name.
    expect(await db.vouch.count({ where: { pitchId } })).toBe(0)
    expect(JSON.stringify(await mailsTo(whom))).not.toContain("Zanzibar")
  }
})

test("opens nothing for who is disabled or has another address, and for its own purpose only", async () => {
  const [editor, { pitchId }] = [await makeEditor(), await makeQueuedPitch()]
  const whom = await makeMember()
  await askMembers(editor, { pitchId, whom })
  const vouch = await db.vouch.findFirstOrThrow({ where: { pitchId } })
  const token = await makeLink({ purpose: "vouch", vouchId: vouch.id })
  expect(await recognizeVoucher(token)).toMatchObject({ vouchId: vouch.id, pitchId, memberId: whom })
  expect(await recognizeVoucher(await makeLink({ purpose: "pitch", pitchId }))).toBeNull()
  const member = await db.member.update({ where: { id: whom }, data: { disabledAt: new Date() } })
  expect(await recognizeVoucher(token)).toBeNull()
  await db.member.update({ where: { id: whom }, data: { disabledAt: null, email: newAddress("other") } })
  expect(await recognizeVoucher(token)).toBeNull()
  await db.member.update({ where: { id: whom }, data: { email: null, role: null } })
  expect(await recognizeVoucher(token)).toBeNull()
  await db.member.update({ where: { id: whom }, data: { email: member.email } })
  expect(await recognizeVoucher(token)).not.toBeNull()
  await db.link.updateMany({ where: { vouchId: vouch.id }, data: { expiresAt: new Date(0) } })
  expect(await recognizeVoucher(token)).toBeNull()
})

test("offers whom the pitcher named first, and nobody who was asked", async () => {
  const editor = await makeEditor()
  const [priya, other] = [await makeMember(), await makeMember()]
  await db.member.update({ where: { id: priya }, data: { name: "Priya Raman" } })
  const { pitchId } = await makeQueuedPitch()
  const offered = async () => (await readVouches(editor, pitchId, "Príya, from the show")).askable
  expect((await offered())[0]).toEqual({ id: priya, name: "Priya Raman", isNamed: true })
  expect((await offered()).find(({ id }) => id === other)?.isNamed).toBe(false)
  await askMembers(editor, { pitchId, whom: priya })
  expect((await offered()).map(({ id }) => id)).not.toContain(priya)
})
