import { beforeEach, expect, test } from "vitest"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { type MailBlock, previewText } from "@/domain/outbox/mail"
import { db } from "@/lib/db"
import {
  clock,
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makeMember,
  makeQueuedPitch,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { invitePitcher } from "./invite-pitcher"
import { mailTheWeek } from "./mail-the-week"
import { putAwayPitch } from "./put-away-pitch"

/** Sunday 21 February 2027, 18:00 in Detroit. */
const due = "2027-02-21T23:00:00Z"
const setClock = (at: string) =>
  ownerSql.query("update clock_offset set value = $1::timestamptz - now()", [at])

const mailsOf = (memberId: string) =>
  db.mail.findMany({ where: { memberId, kind: "digest" }, orderBy: { createdAt: "asc" } })

beforeEach(async () => {
  await setClock("2027-02-17T12:00:00Z")
  await db.member.updateMany({ data: { role: null } })
  await db.pitch.deleteMany({ where: { decisions: { none: {} } } })
})

test("writes to each editor once, on Sunday at six where the group lives, and again a week later", async () => {
  const [sam, ida] = [await makeEditor(), await makeEditor()]
  const { pitchId } = await makeQueuedPitch({ name: "Zanzibar" })
  await setClock("2027-02-21T22:59:00Z")
  expect(await mailTheWeek(clock)).toBe(0)
  await setClock(due)
  expect(await mailTheWeek(clock)).toBe(2)
  expect(await mailTheWeek(clock)).toBe(0)
  const [mail] = await mailsOf(sam.memberId)
  expect(mail?.subject).toBe("1 waiting, about 2 minutes")
  const text = previewText(mail?.body as MailBlock[])
  expect(text).toContain("1 waiting, about 2 minutes; nothing else needs you.")
  expect(text).toContain(`/dashboard/pitches/${pitchId}`)
  for (const word of ["Zanzibar", "Soldering", "outsider.example"]) expect(text).not.toContain(word)
  await setClock("2027-02-28T23:00:00Z")
  expect(await mailTheWeek(clock)).toBe(2)
  expect(await mailsOf(ida.memberId)).toHaveLength(2)
})

test("writes one mail to each editor when two processes look at once", async () => {
  const editors = await Promise.all(Array.from({ length: 5 }, () => makeEditor()))
  await makeQueuedPitch()
  await setClock(due)
  const written = await Promise.all([mailTheWeek(clock), mailTheWeek(clock), mailTheWeek(clock)])
  expect(written.reduce((sum, one) => sum + one)).toBe(5)
  for (const { memberId } of editors) expect(await mailsOf(memberId)).toHaveLength(1)
})

test("says nothing of a quiet week, and nothing later that evening either", async () => {
  const editor = await makeEditor()
  const away = await makeQueuedPitch()
  await putAwayPitch(editor, away)
  await setClock(due)
  expect(await mailTheWeek(clock)).toBe(0)
  await makeQueuedPitch()
  await setClock("2027-02-22T01:00:00Z")
  expect(await mailTheWeek(clock)).toBe(0)
  expect(await mailsOf(editor.memberId)).toHaveLength(0)
})

test("leaves out who has no role, is disabled, or came after the hour", async () => {
  await makeEditor()
  const [plain, gone] = [await makeMember(null), await makeEditor()]
  await db.member.update({ where: { id: gone.memberId }, data: { disabledAt: new Date() } })
  await makeQueuedPitch()
  await setClock("2027-02-22T00:00:00Z")
  const late = await makeEditor()
  expect(await mailTheWeek(clock)).toBe(1)
  for (const id of [plain, gone.memberId, late.memberId]) expect(await mailsOf(id)).toHaveLength(0)
})

test("writes up to a day late, and not in the middle of the week", async () => {
  await makeEditor()
  await makeQueuedPitch()
  await setClock("2027-02-23T00:00:00Z")
  expect(await mailTheWeek(clock)).toBe(0)
  await setClock("2027-02-22T22:00:00Z")
  expect(await mailTheWeek(clock)).toBe(1)
})

test("keeps to the group's own day and hour", async () => {
  await makeEditor()
  await makeQueuedPitch()
  await db.settings.update({
    where: { id: true },
    data: { value: { digest: { weekday: 5, hour: 8 }, group: { zone: "Asia/Tokyo" } } },
  })
  await setClock("2027-02-18T22:59:00Z")
  expect(await mailTheWeek(clock)).toBe(0)
  await setClock("2027-02-18T23:00:00Z")
  expect(await mailTheWeek(clock)).toBe(1)
  await db.settings.update({ where: { id: true }, data: { value: {} } })
})

test("counts what guests answered since the last one", async () => {
  const editor = await makeEditor()
  const [pitch, episode] = [await makeQueuedPitch(), await makeEpisode()]
  const sentence = "Your repair nights are what our listeners ask about."
  const invited = await invitePitcher(editor, { ...pitch, seatIds: episode.seatIds, sentence })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const { invitationId } = invited.value
  await handOver({ invitationId })
  await acceptInvitation(await guestOf(invitationId), { invitationId, seatId: episode.seatIds[0] ?? "" })
  await setClock(due)
  expect(await mailTheWeek(clock)).toBe(1)
  const [mail] = await mailsOf(editor.memberId)
  expect(previewText(mail?.body as MailBlock[])).toContain(
    "Nobody is waiting; 1 guest said yes; nothing needs you.",
  )
  await setClock("2027-02-28T23:00:00Z")
  expect(await mailTheWeek(clock)).toBe(0)
})
