import { expect, test } from "vitest"
import { invitePitcher } from "@/domain/pitches/invite-pitcher"
import { db } from "@/lib/db"
import {
  clock,
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makeQueuedPitch,
  moveClock,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { acceptInvitation } from "./accept-invitation"
import { callGuestsLast } from "./call-guests-last"
import { lapseInvitation } from "./lapse-invitation"
import { proposeTime } from "./propose-time"

const sentence = "Your repair nights are what our listeners ask about."

async function makeInvitation(seatIds: string[]) {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const invited = await invitePitcher(editor, { ...pitch, seatIds, sentence })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const { invitationId } = invited.value
  return { editor, pitch, invitationId, guest: await guestOf(invitationId) }
}

test("says yes with a seat and mails the calendar entry at once", async () => {
  const { seatIds } = await makeEpisode()
  const { guest, invitationId } = await makeInvitation(seatIds)
  await handOver({ invitationId })
  expect(await acceptInvitation(guest, { invitationId, seatId: seatIds[0] ?? "" })).toMatchObject({
    ok: true,
  })
  const mail = await db.mail.findFirstOrThrow({ where: { invitationId, kind: "invitation-booked" } })
  expect(mail.isHeld).toBe(false)
  expect(JSON.stringify(mail.calendar)).toContain("METHOD:REQUEST")
})

async function raceForOneSeat() {
  const { seatIds } = await makeEpisode()
  const seatId = seatIds[0] ?? ""
  const invited: Awaited<ReturnType<typeof makeInvitation>>[] = []
  // Ten at a time: making them is not the race, and a busy machine has only so many connections.
  while (invited.length < 50)
    invited.push(...(await Promise.all(Array.from({ length: 10 }, () => makeInvitation(seatIds)))))
  const results = await Promise.all(
    invited.map(({ guest, invitationId }) => acceptInvitation(guest, { invitationId, seatId })),
  )
  return {
    sitting: await db.booking.count({ where: { seatId, endedAt: null } }),
    yes: results.filter((result) => result.ok).length,
    no: results.filter((result) => !result.ok && result.reason === "seat-gone").length,
  }
}

test("seats one of fifty guests who want the last seat, and shows the others what is free", async () => {
  expect(await raceForOneSeat()).toEqual({ sitting: 1, yes: 1, no: 49 })
})

test("overbooks without the index: the control of the test above", async () => {
  await ownerSql.query("drop index seat_holds_one_guest")
  try {
    expect((await raceForOneSeat()).sitting).toBeGreaterThan(1)
  } finally {
    await ownerSql.query(
      "update invitations set state = 'cancelled' where state = 'accepted'; update bookings set ended_at = clock_now() where ended_at is null",
    )
    await ownerSql.query(
      "create unique index seat_holds_one_guest on bookings (seat_id) where ended_at is null",
    )
  }
})

test("calls once at half time, lapses by a tap, and welcomes a late yes that changes the counts", async () => {
  const { seatIds } = await makeEpisode({ inDays: 40 })
  const { guest, invitationId, editor } = await makeInvitation(seatIds)
  const calls = () => db.mail.count({ where: { invitationId, kind: "invitation-last-call" } })
  await moveClock("8 days")
  await callGuestsLast(clock)
  expect(await calls(), "never before the first mail really went out").toBe(0)
  await handOver({ invitationId })
  await moveClock("6 days")
  await callGuestsLast(clock)
  expect(await calls()).toBe(0)
  await moveClock("1 day 1 minute")
  await Promise.all([callGuestsLast(clock), callGuestsLast(clock)])
  expect(await calls()).toBe(1)
  expect(await lapseInvitation(editor, { invitationId })).toMatchObject({ ok: false, reason: "not-silent" })
  await moveClock("7 days")
  expect(await lapseInvitation(editor, { invitationId })).toMatchObject({ ok: true })
  await moveClock("6 days")
  expect(await acceptInvitation(guest, { invitationId, seatId: seatIds[0] ?? "" })).toMatchObject({
    ok: true,
  })
  const invitation = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } })
  expect(invitation).toMatchObject({ state: "accepted", wasLateYes: true })
})

test("refuses a yes sixty days after the lapse", async () => {
  const { seatIds } = await makeEpisode({ inDays: 120 })
  const { guest, invitationId, editor } = await makeInvitation(seatIds)
  await handOver({ invitationId })
  await moveClock("15 days")
  await lapseInvitation(editor, { invitationId })
  await moveClock("61 days")
  const late = await acceptInvitation(guest, { invitationId, seatId: seatIds[0] ?? "" })
  expect(late).toMatchObject({ ok: false, reason: "too-late" })
})

test("stops every clock when a reply by mail is pasted on day 13", async () => {
  const { seatIds } = await makeEpisode({ inDays: 60 })
  const { invitationId, editor } = await makeInvitation(seatIds)
  await handOver({ invitationId })
  await moveClock("13 days")
  await proposeTime(editor, { invitationId, words: "Sorry, was away. January?" })
  await moveClock("5 days")
  await callGuestsLast(clock)
  expect(await lapseInvitation(editor, { invitationId })).toMatchObject({ ok: false, reason: "not-silent" })
  expect(await db.mail.count({ where: { invitationId, kind: "invitation-last-call" } })).toBe(0)
})

test("never counts a bounced mail as silence", async () => {
  const { seatIds } = await makeEpisode({ inDays: 60 })
  const { invitationId, editor } = await makeInvitation(seatIds)
  await db.$executeRaw`update mails set state = 'sending', attempts = 1, leased_until = now() where invitation_id = ${invitationId}::uuid`
  await db.$executeRaw`update mails set state = 'bounced', leased_until = null where invitation_id = ${invitationId}::uuid`
  await moveClock("30 days")
  await callGuestsLast(clock)
  expect(await lapseInvitation(editor, { invitationId })).toMatchObject({ ok: false, reason: "not-silent" })
})
