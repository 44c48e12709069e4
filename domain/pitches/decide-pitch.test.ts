import { expect, test } from "vitest"
import { reviewBefore } from "@/components/pitches/review-before"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { db } from "@/lib/db"
import {
  clock,
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makeMember,
  makePitch,
  makeQueuedPitch,
  versionOf,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { approvePitch } from "./approve-pitch"
import { askPitcher } from "./ask-pitcher"
import { declinePitch } from "./decline-pitch"
import { invitePitcher } from "./invite-pitcher"
import { pitchOnScreen } from "./pitch-on-screen"
import { undoDecision } from "./undo-decision"

const decline = (pitchId: string, version: number) => ({
  pitchId,
  version,
  reason: "value" as const,
  words: "",
  wayBack: "",
})

const approval = async (pitchId: string, version: number) => ({
  pitchId,
  version,
  eventIds: (await db.proposedEvent.findMany({ where: { pitchId } })).map((one) => one.id),
  audienceValue: "Our people can solder a kit afterwards.",
  involvementKind: "speaking" as const,
  involvementMemberId: await makeMember(),
  involvementSentence: "Sam teaches the second half.",
  words: "",
})

test("declines with a reason and a way back, and holds one mail for ten minutes", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const declined = await declinePitch(editor, decline(pitch.pitchId, pitch.version))
  expect(declined.ok).toBe(true)
  const row = await db.pitch.findUniqueOrThrow({
    where: { id: pitch.pitchId },
    include: { decisions: { include: { mail: true } } },
  })
  expect(row.state).toBe("closed")
  const [decision] = row.decisions
  expect(decision).toMatchObject({ outcome: "declined", decidedById: editor.memberId })
  expect(decision?.wayBack).not.toBe("")
  expect(decision?.mail?.state).toBe("waiting")
  const held = (decision?.mail?.notBefore.getTime() ?? 0) - (decision?.decidedAt.getTime() ?? 0)
  expect(held).toBe(10 * 60_000)
  const audit = await db.auditEntry.findMany({
    where: { subjectId: pitch.pitchId, action: "pitch.declined" },
  })
  expect(audit).toHaveLength(1)
})

test("refuses an unconfirmed pitch", async () => {
  const { pitchId } = await makePitch()
  const declined = await declinePitch(await makeEditor(), decline(pitchId, await versionOf(pitchId)))
  expect(declined).toMatchObject({ ok: false, reason: "changed-meanwhile" })
})

test("lets one of fifty editors approve, and tells the other forty-nine by whom", async () => {
  const pitch = await makeQueuedPitch()
  const editors = await Promise.all(Array.from({ length: 50 }, () => makeEditor()))
  const input = await approval(pitch.pitchId, pitch.version)
  const results = await Promise.all(editors.map((editor) => approvePitch(editor, input)))
  const won = results.filter((result) => result.ok)
  const lost = results.filter((result) => !result.ok)
  expect(won).toHaveLength(1)
  expect(lost).toHaveLength(49)
  for (const loss of lost) {
    expect(loss).toMatchObject({ reason: "changed-meanwhile", about: { by: "Sam", what: "approved" } })
  }
  expect(await db.decision.count({ where: { pitchId: pitch.pitchId } })).toBe(1)
  expect(await db.mail.count({ where: { pitchId: pitch.pitchId, kind: "pitch-approved" } })).toBe(1)
  expect(await db.proposedEvent.count({ where: { pitchId: pitch.pitchId, eventId: { not: null } } })).toBe(1)
  expect(await db.auditEntry.count({ where: { subjectId: pitch.pitchId, action: "pitch.approved" } })).toBe(1)
})

test("lets the index refuse a second decision in force, whatever the code does", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, decline(pitch.pitchId, pitch.version))
  const second = ownerSql.query(
    `insert into decisions (id, pitch_id, outcome, decided_by_id) values (gen_random_uuid(), $1, 'lapsed', $2)`,
    [pitch.pitchId, editor.memberId],
  )
  await expect(second).rejects.toThrow(/one_decision_in_force/)
})

test("undoes a decline: no mail, back in the queue, the words kept", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, { ...decline(pitch.pitchId, pitch.version), words: "We liked the poster." })
  expect(await undoDecision(editor, pitch)).toMatchObject({ ok: true })
  const row = await db.pitch.findUniqueOrThrow({
    where: { id: pitch.pitchId },
    include: { decisions: { include: { mail: true } } },
  })
  expect(row.state).toBe("queued")
  expect(row.decisions[0]).toMatchObject({ words: "We liked the poster.", mail: { state: "cancelled" } })
  expect(row.decisions[0]?.undoneAt).not.toBeNull()
})

test("refuses to undo once the mail was handed over", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, decline(pitch.pitchId, pitch.version))
  await handOver({ pitchId: pitch.pitchId })
  expect(await undoDecision(editor, pitch)).toMatchObject({ ok: false, reason: "already-leaving" })
})

test("discards the drafts of an undone approval", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const approved = await approvePitch(editor, await approval(pitch.pitchId, pitch.version))
  if (!approved.ok) throw new Error(approved.reason)
  expect(await undoDecision(editor, pitch)).toMatchObject({ ok: true })
  expect(await db.event.count({ where: { id: { in: approved.value.eventIds } } })).toBe(0)
})

test("undoes an invitation: it is withdrawn and the sentence is kept", async () => {
  const [editor, pitch, episode] = [await makeEditor(), await makeQueuedPitch(), await makeEpisode()]
  const sentence = "Your repair nights are what our listeners ask about."
  const invited = await invitePitcher(editor, { ...pitch, seatIds: episode.seatIds, sentence })
  expect(invited.ok).toBe(true)
  await undoDecision(editor, pitch)
  const decision = await db.decision.findFirstOrThrow({
    where: { pitchId: pitch.pitchId },
    include: { invitation: true },
  })
  expect(decision.words).toBe(sentence)
  expect(decision.invitation?.state).toBe("withdrawn")
  expect(
    await db.mail.count({ where: { pitchId: pitch.pitchId, state: "waiting", kind: "pitch-invited" } }),
  ).toBe(0)
})

test("ends with either the mail or the undo, a hundred times, never both", async () => {
  const { deliverMail } = await import("@/domain/outbox/deliver-mail")
  await db.$executeRaw`update mails set state = 'cancelled' where state = 'waiting'`
  const editor = await makeEditor()
  await db.settings.update({ where: { id: true }, data: { value: { holdMinutes: 0 } } })
  const pitches: Awaited<ReturnType<typeof makeQueuedPitch>>[] = []
  const results: Awaited<ReturnType<typeof undoDecision>>[] = []
  // Twenty at once, five times: enough to meet, and few enough that nobody waits too long for a connection.
  for (let wave = 0; wave < 5; wave++) {
    const ours = await Promise.all(Array.from({ length: 20 }, () => makeQueuedPitch()))
    await db.$executeRaw`update mails set state = 'cancelled' where state = 'waiting' and kind = 'pitch-confirm'`
    for (const pitch of ours) await declinePitch(editor, decline(pitch.pitchId, pitch.version))
    const undone = ours.map((pitch) => undoDecision(editor, pitch))
    const deliveries = Array.from({ length: 4 }, () => deliverMail(clock))
    results.push(...(await Promise.all(undone)))
    await Promise.all(deliveries)
    await deliverMail(clock)
    await deliverMail(clock)
    pitches.push(...ours)
  }
  const told = await db.decision.findMany({
    where: { pitchId: { in: pitches.map((pitch) => pitch.pitchId) } },
    include: { mail: true },
  })
  expect(told).toHaveLength(100)
  for (const decision of told) {
    expect(decision.mail?.state === "cancelled", decision.mail?.state).toBe(decision.undoneAt !== null)
    expect((decision.mail?.attempts ?? 0) > 0).toBe(decision.undoneAt === null)
  }
  expect(results.filter((result) => result.ok).length).toBe(told.filter((one) => one.undoneAt).length)
  await db.settings.update({ where: { id: true }, data: { value: {} } })
})

test("books nobody while the invitation can be undone", async () => {
  const [editor, pitch, episode] = [await makeEditor(), await makeQueuedPitch(), await makeEpisode()]
  const sentence = "Your repair nights are what our listeners ask about."
  const invited = await invitePitcher(editor, { ...pitch, seatIds: episode.seatIds, sentence })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const seat = { invitationId: invited.value.invitationId, seatId: episode.seatIds[0] ?? "" }
  expect(await acceptInvitation(editor, seat)).toMatchObject({ ok: false, reason: "not-open" })
  expect(await db.booking.count({ where: { invitationId: seat.invitationId } })).toBe(0)
  await handOver({ pitchId: pitch.pitchId })
  expect(await acceptInvitation(editor, seat)).toMatchObject({ ok: true })
})

test("does not undo an invitation whose guest has a seat", async () => {
  const [editor, pitch, episode] = [await makeEditor(), await makeQueuedPitch(), await makeEpisode()]
  const sentence = "Your repair nights are what our listeners ask about."
  const invited = await invitePitcher(editor, { ...pitch, seatIds: episode.seatIds, sentence })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const { invitationId } = invited.value
  await acceptInvitation(await guestOf(invitationId), { invitationId, seatId: episode.seatIds[0] ?? "" })
  expect(await undoDecision(editor, pitch)).toMatchObject({ ok: false, reason: "already-booked" })
  expect(
    await db.mail.count({ where: { pitchId: pitch.pitchId, state: "waiting", kind: "pitch-invited" } }),
  ).toBe(1)
})

test("keeps all that an editor typed into an approval that was undone", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const typed = await approval(pitch.pitchId, pitch.version)
  await approvePitch(editor, { ...typed, words: "See you there." })
  await undoDecision(editor, pitch)
  const screen = await pitchOnScreen(editor, pitch.pitchId)
  if (!screen) throw new Error("no such pitch")
  const { audienceValue, involvementKind, involvementMemberId, involvementSentence, eventIds } = typed
  expect(reviewBefore(screen, [], editor.memberId).approve).toEqual({
    audienceValue,
    involvementKind,
    involvementMemberId,
    involvementSentence,
    eventIds: eventIds.join("\n"),
    words: "See you there.",
  })
})

test("undoes nothing that a colleague has decided since the page was opened", async () => {
  const [sam, robin, pitch] = [await makeEditor(), await makeEditor(), await makeQueuedPitch()]
  await declinePitch(sam, { ...pitch, reason: "topic", words: "", wayBack: "" })
  const seenBySam = (await pitchOnScreen(sam, pitch.pitchId))?.moveId ?? ""
  await undoDecision(robin, { pitchId: pitch.pitchId })
  const on = { pitchId: pitch.pitchId, version: await versionOf(pitch.pitchId) }
  await askPitcher(robin, { ...on, question: "Who of us is in it?" })
  const stale = { pitchId: pitch.pitchId, moveId: seenBySam }
  expect(await undoDecision(sam, stale)).toMatchObject({ ok: false, reason: "changed-meanwhile" })
  const seen = (await pitchOnScreen(sam, pitch.pitchId))?.moveId ?? ""
  expect(await undoDecision(sam, { ...stale, moveId: seen })).toMatchObject({ ok: true })
})
