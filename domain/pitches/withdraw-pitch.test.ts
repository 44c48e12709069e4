import { expect, test } from "vitest"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { db } from "@/lib/db"
import {
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makeMember,
  makeQueuedPitch,
  versionOf,
} from "@/tests/factories"
import { approvePitch } from "./approve-pitch"
import { declinePitch } from "./decline-pitch"
import { invitePitcher } from "./invite-pitcher"
import { lookAgain } from "./look-again"
import { labelOf } from "./pitch"
import { pitcherPage } from "./pitcher-page"
import { publishListing } from "./publish-listing"
import { undoDecision } from "./undo-decision"
import { withdrawPitch } from "./withdraw-pitch"

async function makeApproved() {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const eventIds = (await db.proposedEvent.findMany({ where: { pitchId: pitch.pitchId } })).map(
    (one) => one.id,
  )
  const approved = await approvePitch(editor, {
    ...pitch,
    eventIds,
    audienceValue: "Our people can solder a kit afterwards.",
    involvementKind: "speaking",
    involvementMemberId: await makeMember(),
    involvementSentence: "Sam teaches the second half.",
    words: "",
  })
  if (!approved.ok) throw new Error(approved.reason)
  const eventId = approved.value.eventIds[0] ?? ""
  const event = await db.event.findUniqueOrThrow({ where: { id: eventId } })
  return { ...pitch, editor, event }
}

test("withdraws an approved pitch with its draft and its mail", async () => {
  const { pitcher, pitchId, event } = await makeApproved()
  expect(await withdrawPitch(pitcher)).toMatchObject({ ok: true })
  expect(await db.event.count({ where: { id: event.id } })).toBe(0)
  expect(await db.mail.count({ where: { pitchId, kind: "pitch-approved", state: "cancelled" } })).toBe(1)
  expect(await withdrawPitch(pitcher)).toMatchObject({ ok: false, reason: "already-withdrawn" })
})

test("publishes a pitched event, releases its mail at once, and ends the undo", async () => {
  const { pitcher, pitchId, editor, event } = await makeApproved()
  expect(labelOf(await pitcherPage(pitcher))).toMatch(/^Received/)
  expect(await publishListing(editor, event)).toMatchObject({ ok: true })
  const [mail] = await db.$queryRaw<{ isDue: boolean }[]>`
    select not_before <= clock_now() as "isDue" from mails where pitch_id = ${pitchId}::uuid and kind = 'pitch-approved'`
  expect(mail?.isDue).toBe(true)
  expect(await undoDecision(editor, { pitchId })).toMatchObject({ ok: false })
  expect(await withdrawPitch(pitcher)).toMatchObject({ ok: false, reason: "already-listed" })
  expect(labelOf(await pitcherPage(pitcher))).toBe("Listed")
})

test("says that it is live in a second mail when yes was told before", async () => {
  const { pitchId, editor, event } = await makeApproved()
  await handOver({ pitchId })
  await publishListing(editor, event)
  expect(await db.mail.count({ where: { pitchId, kind: "pitch-listed" } })).toBe(1)
})

test("publishes or withdraws, never both", async () => {
  for (let round = 0; round < 15; round++) {
    const { pitcher, pitchId, editor, event } = await makeApproved()
    const [published, withdrawn] = await Promise.all([publishListing(editor, event), withdrawPitch(pitcher)])
    expect([published.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
    const live = await db.event.count({ where: { id: event.id, state: "published" } })
    const { withdrawnAt } = await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })
    expect(live === 1).toBe(withdrawnAt === null)
  }
})

test("withdraws or decides, never both", async () => {
  for (let round = 0; round < 15; round++) {
    const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
    await Promise.all([
      withdrawPitch(pitch.pitcher),
      declinePitch(editor, { ...pitch, reason: "topic", words: "", wayBack: "" }),
    ])
    const inForce = await db.decision.count({
      where: { pitchId: pitch.pitchId, undoneAt: null, supersededAt: null },
    })
    const { withdrawnAt } = await db.pitch.findUniqueOrThrow({ where: { id: pitch.pitchId } })
    expect(inForce === 0).toBe(withdrawnAt !== null)
  }
})

test("withdraws until the guest is booked", async () => {
  const [editor, pitch, episode] = [await makeEditor(), await makeQueuedPitch(), await makeEpisode()]
  const invited = await invitePitcher(editor, {
    ...pitch,
    seatIds: episode.seatIds,
    sentence: "Tell us of your repair nights.",
  })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const { invitationId } = invited.value
  await handOver({ invitationId })
  await acceptInvitation(await guestOf(invitationId), { invitationId, seatId: episode.seatIds[0] ?? "" })
  expect(await withdrawPitch(pitch.pitcher)).toMatchObject({ ok: false, reason: "already-booked" })
  expect(labelOf(await pitcherPage(pitch.pitcher))).toBe("You're on the show")
})

test("tells nothing of a decline while its mail is held, and leads back once when told", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, { ...pitch, reason: "value", words: "A secret word.", wayBack: "" })
  const held = await pitcherPage(pitch.pitcher)
  expect(labelOf(held)).toMatch(/^Received/)
  expect(JSON.stringify(held)).not.toMatch(/A secret word|declined/)
  const again = {
    whatChanged: "Sam will speak there.",
    audienceValue: "After this, our people can mend a kettle.",
  }
  expect(await lookAgain(pitch.pitcher, again)).toMatchObject({ ok: false, reason: "no-way-back" })
  await handOver({ pitchId: pitch.pitchId })
  expect(labelOf(await pitcherPage(pitch.pitcher))).toBe("Not listed this time")
  expect(await lookAgain(pitch.pitcher, again)).toMatchObject({ ok: true })
  expect(await db.pitch.findUniqueOrThrow({ where: { id: pitch.pitchId } })).toMatchObject({
    state: "queued",
    audienceValue: again.audienceValue,
  })
  const second = { pitchId: pitch.pitchId, version: await versionOf(pitch.pitchId) }
  await declinePitch(editor, { ...second, reason: "value", words: "", wayBack: "" })
  await handOver({ pitchId: pitch.pitchId })
  expect(await lookAgain(pitch.pitcher, again)).toMatchObject({ ok: false, reason: "no-way-back" })
})
