import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { clock, handOver, makeEpisode, moveClock } from "@/tests/factories"
import { done, type Invited, makeTold, versionOfInvitation } from "@/tests/invitation-standings"
import { acceptInvitation } from "./accept-invitation"
import { callGuestsLast } from "./call-guests-last"
import { guestPage } from "./guest-page"
import { lapseInvitation } from "./lapse-invitation"
import { offerSeats } from "./offer-seats"
import { proposeTime } from "./propose-time"
import { undoInvitation } from "./undo-invitation"

async function makeProposed() {
  const one = await makeTold({ inDays: 80 })
  await done(proposeTime(one.guest, { ...one, words: "Any Friday." }))
  return one
}
const offer = async (one: Invited, seatIds = [one.otherSeatId]) =>
  offerSeats(one.editor, {
    ...one,
    version: await versionOfInvitation(one),
    seatIds,
    sentence: "Fridays it is.",
  })
const shown = async (one: Invited) => JSON.stringify(await guestPage(one.guest))
const calls = (one: Invited) =>
  db.mail.count({
    where: { invitationId: one.invitationId, kind: "invitation-last-call", droppedAt: null },
  })

test("tells nothing of our answer before its mail has left, and shows its times then", async () => {
  const one = await makeProposed()
  const before = await shown(one)
  await done(offer(one))
  expect(await shown(one)).toBe(before)
  await handOver(one)
  const page = await guestPage(one.guest)
  expect(page).toMatchObject({ state: "open", answerWords: "Any Friday." })
  expect(page?.seats.map(({ id }) => id)).toEqual([one.otherSeatId])
})

test("leads back to where it stood when it is undone, from a wish and from what was called off", async () => {
  const one = await makeProposed()
  const before = await shown(one)
  await done(offer(one))
  await done(undoInvitation(one.editor, one))
  expect(await shown(one)).toBe(before)
  expect(await db.seatOffer.count({ where: { invitationId: one.invitationId } })).toBe(1)
})

test("starts the clock anew with our answer, and calls at most once for all of it", async () => {
  const one = await makeTold({ inDays: 200 })
  await moveClock("8 days")
  await callGuestsLast(clock)
  await handOver(one)
  expect(await calls(one)).toBe(1)
  await done(proposeTime(one.guest, { ...one, words: "In May." }))
  await moveClock("20 days")
  expect(await lapseInvitation(one.editor, one)).toMatchObject({ reason: "not-silent" })
  const { seatIds } = await makeEpisode({ inDays: 200 })
  await done(offer(one, seatIds))
  await handOver(one)
  await moveClock("8 days")
  await callGuestsLast(clock)
  expect(await calls(one), "it left once already").toBe(1)
  expect(await lapseInvitation(one.editor, one)).toMatchObject({ reason: "not-silent" })
  await moveClock("7 days")
  expect(await lapseInvitation(one.editor, one)).toMatchObject({ ok: true })
  await moveClock("-43 days")
})

test("calls once after our answer when the first call never left", async () => {
  const one = await makeTold({ inDays: 200 })
  await moveClock("8 days")
  await callGuestsLast(clock)
  await done(proposeTime(one.guest, { ...one, words: "In May." }))
  const { seatIds } = await makeEpisode({ inDays: 200 })
  await done(offer(one, seatIds))
  await handOver(one)
  await moveClock("8 days")
  await callGuestsLast(clock)
  expect(await calls(one)).toBe(1)
  await moveClock("-16 days")
})

test("refuses an old page and a seat that went, and needs no answer of ours once they took one", async () => {
  const one = await makeProposed()
  const old = { ...one, version: 1, seatIds: [one.otherSeatId], sentence: "" }
  expect(await offerSeats(one.editor, old)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await offer(one, [one.invitationId])).toMatchObject({ reason: "seat-gone" })
  await done(acceptInvitation(one.guest, one))
  expect(await offer(one)).toMatchObject({ reason: "not-ours-to-offer" })
})
