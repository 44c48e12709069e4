import { expect, test } from "vitest"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { takeDownEvent } from "@/domain/events/take-down-event"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { callGuestsLast } from "@/domain/invitations/call-guests-last"
import { declineInvitation } from "@/domain/invitations/decline-invitation"
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
  moveClock,
  voucherOf,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { addNote } from "./add-note"
import { approvePitch } from "./approve-pitch"
import { askMembers } from "./ask-members"
import { askPitcher } from "./ask-pitcher"
import { callPitchersLast } from "./call-pitchers-last"
import { confirmPitch } from "./confirm-pitch"
import { declareTie } from "./declare-tie"
import { declinePitch } from "./decline-pitch"
import { editPitch } from "./edit-pitch"
import { forgetMe } from "./forget-me"
import { invitePitcher } from "./invite-pitcher"
import { pitcherPage } from "./pitcher-page"
import { publishListing } from "./publish-listing"
import { vouchForPitcher } from "./vouch-for-pitcher"
import { writeMessage } from "./write-message"

const only = { isNever: false }

/** Every row of every table that could hold a word of somebody, as text. */
async function everything(): Promise<string> {
  const tables = ["pitches", "proposed_events", "contacts", "mails", "decisions", "questions", "messages"]
  const more = [
    "notes",
    "revisions",
    "invitations",
    "links",
    "audit_entries",
    "never_mail",
    "events",
    "media",
  ]
  const members = ["vouches", "ties", "opening_alerts"]
  const texts = await Promise.all(
    [...tables, ...more, ...members].map((table) =>
      ownerSql.query(`select json_agg(t)::text as text from ${table} t`),
    ),
  )
  return texts.map(({ rows }) => rows[0].text).join("\n")
}

async function makeApproved() {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const events = await db.proposedEvent.findMany({ where: { pitchId: pitch.pitchId } })
  const approved = await approvePitch(editor, {
    ...pitch,
    eventIds: events.map(({ id }) => id),
    audienceValue: "Our people can solder a kit afterwards.",
    involvementKind: "speaking",
    involvementMemberId: await makeMember(),
    involvementSentence: "Sam teaches the second half.",
    words: "",
  })
  const eventId = approved.ok && approved.value.eventIds[0]
  if (!eventId) throw new Error("not approved")
  return { ...pitch, editor, eventId }
}

const publish = async (editor: Awaited<ReturnType<typeof makeEditor>>, id: string) =>
  publishListing(editor, await db.event.findUniqueOrThrow({ where: { id } }))

async function makeInvited() {
  const [editor, pitch, { seatIds }] = [await makeEditor(), await makeQueuedPitch(), await makeEpisode()]
  const sentence = "Tell us of your repair nights."
  const invited = await invitePitcher(editor, { ...pitch, seatIds, sentence })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  await handOver({ pitchId: pitch.pitchId })
  const { invitationId } = invited.value
  return { ...pitch, editor, invitationId, seatId: seatIds[0] ?? "", guest: await guestOf(invitationId) }
}

test("forgets every word of an open pitch at once, its address and its links too", async () => {
  const secret = "Zanzibar"
  const editor = await makeEditor()
  const pitch = await makeQueuedPitch({ name: secret, brings: secret, organisation: secret })
  const { pitchId, pitcher } = pitch
  const { words } = await pitcherPage(pitcher)
  await editPitch(pitcher, { ...words, whoOfUs: secret, changes: 0 })
  await writeMessage(pitcher, secret)
  await addNote(editor, { pitchId, text: secret })
  await declareTie(await makeEditor(), { pitchId, words: secret })
  await askMembers(editor, { pitchId, whom: await makeMember() })
  const vouch = await db.vouch.findFirstOrThrow({ where: { pitchId } })
  await vouchForPitcher(await voucherOf(vouch.id), { answer: "yes", words: secret })
  const { version } = await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })
  await askPitcher(editor, { pitchId, version, question: `Who is ${secret}?` })
  await db.openingAlert.create({ data: { id: pitchId, email: pitch.input.email } })
  expect(await everything()).toContain(secret)
  expect(await forgetMe(pitcher, only)).toMatchObject({ ok: true })
  const left = await everything()
  expect(left).not.toContain(secret)
  expect(left).not.toContain(pitch.input.email)
  expect(await db.link.count({ where: { pitchId } })).toBe(0)
  expect(await db.mail.count({ where: { pitchId, state: "waiting" } })).toBe(0)
  const actions = await db.auditEntry.findMany({ where: { subjectId: pitchId }, select: { action: true } })
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["pitch.withdrawn", "pitch.forgotten"]),
  )
  expect(await db.neverMail.count()).toBe(0)
  expect(await forgetMe(pitcher, { isNever: true })).toMatchObject({ ok: true })
  expect(await db.neverMail.count()).toBe(0)
})

test("forgets what nobody confirmed, and takes nothing more from a page that is still open", async () => {
  const { pitcher, pitchId, input } = await makePitch()
  expect(await forgetMe(pitcher, only)).toMatchObject({ ok: true })
  expect(await db.contact.count({ where: { email: input.email } })).toBe(0)
  expect(await writeMessage(pitcher, "One more word.")).toMatchObject({ ok: false, reason: "forgotten" })
  const note = await addNote(await makeEditor(), { pitchId, text: "It was Dana." })
  expect(note).toMatchObject({ ok: false, reason: "forgotten" })
})

test("keeps the count of an answer that was told, and takes back one that was not", async () => {
  const editor = await makeEditor()
  const decline = { reason: "topic" as const, words: "Dear Dana", wayBack: "" }
  const told = await makeQueuedPitch()
  await declinePitch(editor, { ...told, ...decline })
  await handOver({ pitchId: told.pitchId })
  await forgetMe(told.pitcher, only)
  const held = await makeQueuedPitch()
  await declinePitch(editor, { ...held, ...decline })
  await forgetMe(held.pitcher, only)
  const row = (id: string) =>
    db.pitch.findUniqueOrThrow({ where: { id }, include: { decisions: { include: { mail: true } } } })
  expect(await row(told.pitchId)).toMatchObject({ withdrawnAt: null, decisions: [{ supersededAt: null }] })
  const taken = await row(held.pitchId)
  expect(taken.withdrawnAt).not.toBeNull()
  expect(taken.decisions[0]).toMatchObject({ words: "", mail: { state: "cancelled" } })
})

test("keeps the address while another pitch stands on it", async () => {
  const pitch = await makeQueuedPitch()
  const other = await makeQueuedPitch({ email: pitch.input.email })
  await forgetMe(pitch.pitcher, only)
  expect(await pitcherPage(other.pitcher)).toMatchObject({
    answers: { email: pitch.input.email, name: "Dana" },
  })
  await forgetMe(other.pitcher, only)
  expect(await everything()).not.toContain(pitch.input.email)
})

test("refuses while a listing is live, and forgets once an editor has taken it down", async () => {
  const { pitcher, pitchId, editor, eventId } = await makeApproved()
  await publish(editor, eventId)
  expect(await forgetMe(pitcher, { isNever: true })).toMatchObject({ ok: false, reason: "already-listed" })
  expect(await db.neverMail.count()).toBe(0)
  const event = await db.event.findUniqueOrThrow({ where: { id: eventId } })
  expect(await takeDownEvent(editor, event)).toMatchObject({ ok: true })
  expect(await forgetMe(pitcher, only)).toMatchObject({ ok: true })
  expect((await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })).forgottenAt).not.toBeNull()
  expect(await db.event.count({ where: { id: eventId } })).toBe(1)
})

test("refuses a guest whose seat is booked", async () => {
  const { pitcher, guest, invitationId, seatId } = await makeInvited()
  await acceptInvitation(guest, { invitationId, seatId })
  expect(await forgetMe(pitcher, only)).toMatchObject({ ok: false, reason: "already-booked" })
})

test("withdraws an open invitation, leaves a declined one as it was, and forgets the guest of both", async () => {
  const open = await makeInvited()
  const declined = await makeInvited()
  await declineInvitation(declined.guest, { askAgainIn: "" })
  for (const { pitcher } of [open, declined])
    expect(await forgetMe(pitcher, only)).toMatchObject({ ok: true })
  const state = (id: string) => db.invitation.findUniqueOrThrow({ where: { id } })
  expect(await state(open.invitationId)).toMatchObject({ state: "withdrawn", guestName: "forgotten" })
  expect(await state(declined.invitationId)).toMatchObject({ state: "declined", guestName: "forgotten" })
  const left = await everything()
  for (const { input } of [open, declined]) expect(left).not.toContain(input.email)
})

test("sends no invitation and no last call to who wants none, until they pitch anew and press", async () => {
  const editor = await makeEditor()
  const gone = await makeQueuedPitch()
  const { email } = gone.input
  const [asked, invitable] = [await makeQueuedPitch({ email }), await makeQueuedPitch({ email })]
  await askPitcher(editor, { ...asked, question: "Who of us is in it?" })
  await handOver({ pitchId: asked.pitchId })
  await forgetMe(gone.pitcher, { isNever: true })
  expect(await wantsNoMail(db, email)).toBe(true)
  const { seatIds } = await makeEpisode()
  const invite = async (pitch: { pitchId: string; version: number }) =>
    invitePitcher(editor, { ...pitch, seatIds, sentence: "Tell us of your repair nights." })
  expect(await invite(invitable)).toMatchObject({ ok: false, reason: "never-mail" })
  expect((await db.pitch.findUniqueOrThrow({ where: { id: invitable.pitchId } })).state).toBe("queued")
  await moveClock("8 days")
  await callPitchersLast(clock)
  expect(await db.mail.count({ where: { toEmail: email, kind: "pitch-last-call" } })).toBe(0)
  const anew = await makePitch({ email })
  expect(await db.mail.count({ where: { pitchId: anew.pitchId, kind: "pitch-confirm" } })).toBe(1)
  expect(await wantsNoMail(db, email)).toBe(true)
  await confirmPitch(anew.pitcher)
  expect(await wantsNoMail(db, email)).toBe(false)
  await callPitchersLast(clock)
  expect(await db.mail.count({ where: { toEmail: email, kind: "pitch-last-call" } })).toBe(1)
})

test("calls no guest last who wants none", async () => {
  const invited = await makeInvited()
  const other = await makeQueuedPitch({ email: invited.input.email })
  await forgetMe(other.pitcher, { isNever: true })
  await moveClock("8 days")
  await callGuestsLast(clock)
  const { lastCallMailId } = await db.invitation.findUniqueOrThrow({ where: { id: invited.invitationId } })
  expect(lastCallMailId).toBeNull()
})

test("forgets or decides, and leaves no mail to leave and no word behind", async () => {
  const editor = await makeEditor()
  for (let round = 0; round < 15; round++) {
    const pitch = await makeQueuedPitch()
    const [forgotten] = await Promise.all([
      forgetMe(pitch.pitcher, only),
      declinePitch(editor, { ...pitch, reason: "topic", words: "Dear Dana", wayBack: "" }),
    ])
    expect(forgotten).toMatchObject({ ok: true })
    const row = await db.pitch.findUniqueOrThrow({
      where: { id: pitch.pitchId },
      include: { decisions: true, mails: true },
    })
    expect(row.forgottenAt).not.toBeNull()
    for (const decision of row.decisions) {
      expect(decision.words).toBe("")
      expect(decision.supersededAt).not.toBeNull()
    }
    expect(row.mails.filter(({ state }) => state === "waiting")).toEqual([])
  }
})

test("forgets or publishes, never both", async () => {
  for (let round = 0; round < 10; round++) {
    const { pitcher, pitchId, editor, eventId } = await makeApproved()
    const [forgotten, published] = await Promise.all([forgetMe(pitcher, only), publish(editor, eventId)])
    expect([forgotten.ok, published.ok].filter(Boolean)).toHaveLength(1)
    const { forgottenAt } = await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })
    expect(forgottenAt === null).toBe(published.ok)
  }
})
