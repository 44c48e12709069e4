import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { neverMail } from "@/domain/contacts/never-mail"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { db } from "@/lib/db"
import {
  handOver,
  makeBroughtPitch,
  makeEditor,
  makeEpisode,
  makeMember,
  makeQueuedPitch,
  moveClock,
  newAddress,
  typedBringing,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { approvePitch } from "./approve-pitch"
import { askPitcher } from "./ask-pitcher"
import { bringInput, bringPitch } from "./bring-pitch"
import { declinePitch } from "./decline-pitch"
import { exportPitch } from "./export-pitch"
import { forgetMe } from "./forget-me"
import { invitePitcher } from "./invite-pitcher"
import { listQueue } from "./list-queue"
import { lookOverMail } from "./look-over-mail"
import { pitchOnScreen } from "./pitch-on-screen"
import { recallSender } from "./recall-sender"

const rowOf = (id: string) =>
  db.pitch.findUniqueOrThrow({ where: { id }, include: { messages: true, mails: true, contact: true } })

test("puts a mail into the queue at once, with its promised day, its words and who brought it; no mail leaves", async () => {
  const { editor, pitchId, input } = await makeBroughtPitch()
  const row = await rowOf(pitchId)
  expect(row).toMatchObject({
    ...{ state: "queued", isOurTurn: true, origin: "mail", broughtById: editor.memberId, audienceValue: "" },
    messages: [
      {
        author: "pitcher",
        way: "mail",
        subject: input.subject,
        text: input.words,
        memberId: editor.memberId,
      },
    ],
    mails: [],
  })
  expect(row.dueOn && row.confirmedAt).toBeTruthy()
  expect((await listQueue(editor)).rows).toContainEqual(expect.objectContaining({ id: pitchId, daysLeft: 9 }))
  const entries = await db.auditEntry.findMany({ where: { subjectId: pitchId } })
  expect(entries).toMatchObject([
    { action: "pitch.brought", actorId: editor.memberId, detail: { origin: "mail" } },
  ])
  expect(await pitchOnScreen(editor, pitchId)).toMatchObject({ origin: "mail", broughtBy: "Sam" })
})

test("keeps what somebody said on the phone in the same way", async () => {
  const { pitchId } = await makeBroughtPitch({ origin: "hand", words: "She called about her evenings." })
  expect(await rowOf(pitchId)).toMatchObject({ origin: "hand", messages: [{ way: "hand" }] })
})

// Take out "on conflict (submission_key) do nothing" to see it fail.
test("is one pitch when it is kept twice at once, and takes no other words under a used key", async () => {
  const editor = await makeEditor()
  for (let round = 0; round < 10; round++) {
    const input = typedBringing()
    const [one, other] = await Promise.all([bringPitch(editor, input), bringPitch(editor, input)])
    expect(one).toEqual(other)
    expect(one.ok).toBe(true)
    expect(await db.pitch.count({ where: { contact: { email: input.email } } })).toBe(1)
    const reused = await bringPitch(editor, { ...input, words: "Another mail altogether." })
    expect(reused).toMatchObject({ ok: false, reason: "already-brought" })
    const elsewhere = await bringPitch(editor, { ...input, email: newAddress() })
    expect(elsewhere).toMatchObject({ ok: false, reason: "already-brought" })
  }
})

test("fills the gaps of a contact that was confirmed, and overwrites nothing", async () => {
  const { input } = await makeQueuedPitch({ name: "Dana", organisation: "" })
  const { pitchId } = await makeBroughtPitch({
    ...{ email: input.email.toUpperCase(), name: "Somebody else", organisation: "The Bench" },
  })
  expect((await rowOf(pitchId)).contact).toMatchObject({
    ...{ email: input.email, name: "Dana", organisation: "The Bench" },
  })
})

test("needs an address, words, and something to call it; a day it does not need", () => {
  const typed = {
    submissionKey: randomUUID(),
    origin: "mail",
    email: "",
    events: [{ date: "2027-02-11" }],
    words: " ",
  }
  const faults = bringInput.safeParse(typed).error?.issues.map(({ path }) => path.join("."))
  expect(faults?.sort()).toEqual(["email", "events.0.title", "words"])
  expect(
    bringInput.safeParse({ ...typed, email: "a@b.example", words: "Hi", events: [{ title: "A" }] }).success,
  ).toBe(true)
  expect(bringInput.safeParse({ ...typed, origin: "form" }).success).toBe(false)
})

test("lets nothing else into the queue without what our people get, nor without who brought it", async () => {
  const { pitchId } = await makeBroughtPitch()
  const tries = [
    ["update pitches set origin = 'form' where id = $1", "brought_pitch_says_by_whom"],
    ["update pitches set origin = 'form', brought_by_id = null where id = $1", "open_pitch_has_a_value"],
    [
      "update pitches set state = 'unconfirmed', confirmed_at = null where id = $1",
      "brought_pitch_is_never_unconfirmed",
    ],
  ]
  for (const [sql = "", constraint = ""] of tries) {
    await expect(ownerSql.query(sql, [pitchId])).rejects.toThrow(constraint)
  }
})

test("asks why our people would care, thanks nobody for a pitch, and says that the form is filled in", async () => {
  const { editor, pitchId, version } = await makeBroughtPitch()
  await askPitcher(editor, { pitchId, version, question: "What do our people get?" })
  const [mail] = (await rowOf(pitchId)).mails
  expect(mail).toMatchObject({ subject: "Re: Listing my evenings", isHeld: true, state: "waiting" })
  const text = JSON.stringify(mail?.body)
  expect(text).toContain("we have your mail")
  expect(text).toContain("filled in with what you told us")
  expect(text).not.toMatch(/thank you|pitch(?!")/i)
})

test("makes no draft of an event that has no day", async () => {
  const { editor, pitchId, version } = await makeBroughtPitch()
  const events = await db.proposedEvent.findMany({ where: { pitchId } })
  const approved = await approvePitch(editor, {
    ...{ pitchId, version, eventIds: events.map(({ id }) => id), words: "" },
    audienceValue: "Our people can help at a charity evening.",
    involvementKind: "attending",
    involvementMemberId: await makeMember(),
    involvementSentence: "Sam goes along.",
  })
  expect(approved).toMatchObject({ ok: false, reason: "no-date" })
  expect((await rowOf(pitchId)).state).toBe("queued")
})

test("forgets the mail with everything else, and hands it over before", async () => {
  const secret = "Zanzibar"
  const { pitcher, pitchId } = await makeBroughtPitch({
    subject: `${secret} again`,
    words: `Hello from ${secret}`,
  })
  expect(JSON.stringify(await exportPitch(pitcher))).toMatch(
    /a mail to us.*Zanzibar again.*Hello from Zanzibar/,
  )
  expect(await forgetMe(pitcher, { isNever: false })).toMatchObject({ ok: true })
  const { messages, contact } = await rowOf(pitchId)
  expect(messages).toEqual([])
  expect(contact.email).toMatch(/@invalid$/)
  const left = await ownerSql.query("select json_agg(t)::text as text from messages t")
  expect(`${left.rows[0].text}`).not.toContain(secret)
})

test("says who a sender is to us: never met, not listed, invited and never replied, or never to be mailed", async () => {
  const editor = await makeEditor()
  const exceptKey = randomUUID()
  expect(await recallSender(editor, { email: newAddress(), exceptKey })).toBeNull()
  const { input } = await makeBroughtPitch()
  const itself = { email: input.email, exceptKey: input.submissionKey }
  expect(await recallSender(editor, itself)).toBeNull()
  const declined = await makeQueuedPitch()
  const { email } = declined.input
  await declinePitch(editor, { ...declined, reason: "topic", words: "", wayBack: "" })
  const [invited, { seatIds }] = [await makeQueuedPitch({ email }), await makeEpisode()]
  const sentence = "Tell us of your repair nights."
  const done = await invitePitcher(editor, { ...invited, seatIds, sentence })
  if (!done.ok || !done.value.invitationId) throw new Error("not invited")
  await handOver({ pitchId: invited.pitchId })
  await moveClock("15 days")
  expect(await lapseInvitation(editor, { invitationId: done.value.invitationId })).toMatchObject({ ok: true })
  const open = await makeQueuedPitch({ email })
  await neverMail(db, email)
  expect(await recallSender(editor, { email: email.toUpperCase(), exceptKey })).toMatchObject({
    wantsNoMail: true,
    pitches: [
      { id: open.pitchId, became: "queued" },
      { id: invited.pitchId, became: "unanswered" },
      { id: declined.pitchId, became: "declined" },
    ],
  })
})

test("looks a pasted mail over: plain when it says it all, never from one of us, and keeps nothing", async () => {
  const editor = await makeEditor()
  const { email: ours } = await db.member.findUniqueOrThrow({ where: { id: editor.memberId } })
  const before = await db.pitch.count()
  const plain = await lookOverMail(editor, `From: ${newAddress()}\nSubject: My night\n\nMay I be listed?`)
  expect(plain.isPlain).toBe(true)
  const own = await lookOverMail(editor, `From: Sam <${ours}>\nSubject: My night\n\nMay I be listed?`)
  expect(own).toMatchObject({ isPlain: false, found: { email: "" } })
  const open = await lookOverMail(editor, `From: ${newAddress()}\nSubject: My night\n\nOn 3/4/2028`)
  expect(open).toMatchObject({ isPlain: false, found: { unclear: ["3/4/2028"] } })
  expect(await db.pitch.count()).toBe(before)
})
