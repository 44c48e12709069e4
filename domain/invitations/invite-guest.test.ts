import { expect, test } from "vitest"
import { recognizeUnsubscriber } from "@/domain/actors/recognize-outsider"
import { neverMail, wantsNoMail } from "@/domain/contacts/never-mail"
import { previewText } from "@/domain/outbox/mail"
import { db, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { clock, guestOf, handOver, makeEditor, makeEpisode, makeLink, moveClock } from "@/tests/factories"
import { makeInvited, makeTold, typedInvite } from "@/tests/invitation-standings"
import { acceptInvitation } from "./accept-invitation"
import { callGuestsLast } from "./call-guests-last"
import { declineInvitation } from "./decline-invitation"
import { inviteGuest, inviteGuestInput } from "./invite-guest"
import { listInvitations } from "./list-invitations"
import { neverInvite } from "./never-invite"
import { settleAskAgain } from "./settle-ask-again"
import { undoInvitation } from "./undo-invitation"

const mailOf = (invitationId: string, kind = "invitation") =>
  db.mail.findFirstOrThrow({ where: { invitationId, kind } })
const unsubscriberOf = async (invitationId: string) => {
  const unsubscriber = await recognizeUnsubscriber(await makeLink({ purpose: "unsubscribe", invitationId }))
  if (!unsubscriber) throw new Error("not recognized")
  return unsubscriber
}

test("writes one held mail that says who we are, how we know them, and how to stop us", async () => {
  await db.settings.update({
    where: { id: true },
    data: { value: { group: { name: "Makers", postalAddress: "Makers\n1 Bench Street" } } },
  })
  const { invitationId } = await makeInvited()
  const mail = await mailOf(invitationId)
  expect(mail).toMatchObject({ isHeld: true, state: "waiting" })
  const text = previewText(mail.body as Parameters<typeof previewText>[0])
  for (const part of [
    "Hello Dana Reyes,",
    "Your repair nights are what our listeners ask about.",
    "How we know you: You spoke at the library in March.",
    "1 Bench Street",
    "Don't write to me again",
    "Answer the invitation",
  ])
    expect(text).toContain(part)
})

test("asks for an address, a name, how we know them, a sentence and a time", () => {
  const read = inviteGuestInput.safeParse({ email: "x", name: " ", knownFrom: "from web", sentence: "Hi" })
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([
    "email",
    "name",
    "knownFrom",
    "sentence",
    "seatIds",
  ])
})

test("refuses an address that asked never to be written to, and one that has an open invitation", async () => {
  const { seatIds } = await makeEpisode({ inDays: 40 })
  const editor = await makeEditor()
  const input = typedInvite({ seatIds })
  await transaction(async (tx) => ok(await neverMail(tx, input.email)))
  expect(await inviteGuest(editor, input)).toMatchObject({ ok: false, reason: "never-mail" })
  const one = await makeTold()
  expect(await inviteGuest(editor, { ...input, email: one.email.toUpperCase() })).toMatchObject({
    reason: "already-invited",
    about: { invitationId: one.invitationId },
  })
  expect(
    await inviteGuest(editor, { ...typedInvite({ seatIds }), seatIds: [one.invitationId] }),
  ).toMatchObject({
    reason: "seat-gone",
  })
})

test("takes it back while its mail is held, after which they can be invited anew", async () => {
  const one = await makeInvited()
  expect(await undoInvitation(one.editor, one)).toMatchObject({ ok: true })
  expect((await mailOf(one.invitationId)).state).toBe("cancelled")
  const again = typedInvite({ email: one.email, seatIds: [one.seatId] })
  expect(await inviteGuest(one.editor, again)).toMatchObject({ ok: true })
})

test("stops for good at one press: the open invitation is a no, and no last call leaves", async () => {
  const one = await makeTold()
  const unsubscriber = await unsubscriberOf(one.invitationId)
  await moveClock("8 days")
  await callGuestsLast(clock)
  await neverInvite(unsubscriber)
  await neverInvite(unsubscriber)
  expect(await db.invitation.findUniqueOrThrow({ where: { id: one.invitationId } })).toMatchObject({
    state: "declined",
  })
  expect((await mailOf(one.invitationId, "invitation-last-call")).droppedAt).not.toBeNull()
  expect(await wantsNoMail(db, one.email)).toBe(true)
  await moveClock("-8 days")
})

test("keeps the seat of a guest who wants no more mail", async () => {
  const one = await makeTold()
  await acceptInvitation(one.guest, one)
  await neverInvite(await unsubscriberOf(one.invitationId))
  expect(await db.booking.count({ where: { invitationId: one.invitationId, endedAt: null } })).toBe(1)
})

test("opens nothing else with a link that stops our mail, and stops nothing with one that opens the page", async () => {
  const { invitationId } = await makeTold()
  const stops = await makeLink({ purpose: "unsubscribe", invitationId })
  const opens = await makeLink({ purpose: "invitation", invitationId })
  const { recognizeGuest } = await import("@/domain/actors/recognize-outsider")
  expect(await recognizeGuest(stops)).toBeNull()
  expect(await recognizeUnsubscriber(opens)).toBeNull()
})

test("says in the last call, too, how we know them and how to stop us", async () => {
  const one = await makeTold()
  await moveClock("8 days")
  await callGuestsLast(clock)
  const text = previewText((await mailOf(one.invitationId, "invitation-last-call")).body as never)
  expect(text).toContain("How we know you: You spoke at the library in March.")
  expect(text).toContain("Don't write to me again")
  await moveClock("-8 days")
})

test("comes back quietly when they said that we may ask again, and is settled by asking or by letting it be", async () => {
  const [one, other] = [await makeTold(), await makeTold()]
  for (const { guest } of [one, other]) await declineInvitation(guest, { askAgainIn: "3 months" })
  const isDue = async (id: string) =>
    (await listInvitations(one.editor)).find((row) => row.id === id)?.isAskAgainDue
  expect(await isDue(one.invitationId)).toBe(false)
  expect(await settleAskAgain(one.editor, one)).toMatchObject({ reason: "nothing-to-settle" })
  await moveClock("93 days")
  const mails = await db.mail.count()
  expect(await isDue(one.invitationId)).toBe(true)
  expect(await settleAskAgain(one.editor, one)).toMatchObject({ ok: true })
  const { seatIds } = await makeEpisode({ inDays: 40 })
  await inviteGuest(one.editor, typedInvite({ email: other.email, seatIds }))
  expect([await isDue(one.invitationId), await isDue(other.invitationId)]).toEqual([false, false])
  expect(await db.mail.count()).toBe(mails + 1)
  await moveClock("-93 days")
})

test("lets the link in an old mail work as long as the page does", async () => {
  const one = await makeInvited()
  await handOver(one)
  expect((await guestOf(one.invitationId)).invitationId).toBe(one.invitationId)
})
