import { expect, test } from "vitest"
import { neverMail } from "@/domain/contacts/never-mail"
import { type MailBlock, previewText } from "@/domain/outbox/mail"
import { db, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { clock, handOver, makeEditor, makeEpisode, makeQueuedPitch } from "@/tests/factories"
import { agoOf, because, makeTold } from "@/tests/invitation-standings"
import { invitePitcher } from "../pitches/invite-pitcher"
import { acceptInvitation } from "./accept-invitation"
import { callGuestsLast } from "./call-guests-last"
import { guestPage } from "./guest-page"
import { takeBackInvitation } from "./take-back-invitation"

test("takes an invitation back with a reason, in the mail and on the page, and calls nobody last", async () => {
  const one = await makeTold()
  await agoOf(one, 8)
  await callGuestsLast(clock)
  expect(await takeBackInvitation(one.editor, { ...one, words: because })).toMatchObject({ ok: true })

  const mails = await db.mail.findMany({ where: { invitationId: one.invitationId }, orderBy: { id: "asc" } })
  expect(mails.map(({ kind, state, droppedAt }) => [kind, droppedAt ? "dropped" : state])).toEqual([
    ["invitation", "accepted"],
    ["invitation-last-call", "dropped"],
    ["invitation-taken-back", "waiting"],
  ])
  const text = previewText(mails.at(-1)?.body as MailBlock[])
  expect(text).toContain(because)
  // They did not write first: this one, too, says how we know them and how to stop us.
  expect(text).toContain("How we know you: You spoke at the library in March.")
  expect(await guestPage(one.guest)).toMatchObject({ state: "withdrawn", cancelWords: because })
  expect(await acceptInvitation(one.guest, one)).toMatchObject({ ok: false, reason: "not-open" })
})

test("leaves an invitation from a pitch to the pitch, whose decision it is", async () => {
  const [editor, pitch, { seatIds }] = [await makeEditor(), await makeQueuedPitch(), await makeEpisode()]
  const invited = await invitePitcher(editor, {
    ...pitch,
    seatIds,
    sentence: "Tell us of your repair nights.",
  })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  await handOver({ pitchId: pitch.pitchId })
  const taken = { invitationId: invited.value.invitationId, words: because }
  expect(await takeBackInvitation(editor, taken)).toMatchObject({ ok: false, reason: "not-ours-to-take" })
})

test("says it on the page alone to who wants no mail of ours", async () => {
  const one = await makeTold()
  await transaction(async (tx) => ok(await neverMail(tx, one.email)))
  expect(await takeBackInvitation(one.editor, { ...one, words: because })).toMatchObject({ ok: true })
  expect(await db.mail.count({ where: { invitationId: one.invitationId, state: "waiting" } })).toBe(0)
  expect(await guestPage(one.guest)).toMatchObject({ state: "withdrawn", cancelWords: because })
})
