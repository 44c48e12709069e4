import { expect, test } from "vitest"
import { callGuestsLast } from "@/domain/invitations/call-guests-last"
import { db } from "@/lib/db"
import {
  clock,
  handOver,
  makeEditor,
  makeEpisode,
  makeMember,
  makePitch,
  makeQueuedPitch,
  moveClock,
  versionOf,
  voucherOf,
} from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { addNote } from "./add-note"
import { answerQuestion } from "./answer-question"
import { askMembers } from "./ask-members"
import { askPitcher } from "./ask-pitcher"
import { declareTie } from "./declare-tie"
import { declinePitch } from "./decline-pitch"
import { forgetPitches } from "./forget-pitches"
import { invitePitcher } from "./invite-pitcher"
import { vouchForPitcher } from "./vouch-for-pitcher"
import { withdrawPitch } from "./withdraw-pitch"
import { writeMessage } from "./write-message"

test("forgets every word of a declined pitch after twelve months and keeps the count", async () => {
  const editor = await makeEditor()
  const secret = "Zanzibar"
  // Every field and every table that can hold a word of theirs, or about them, holds this one.
  const pitch = await makeQueuedPitch({
    events: [{ title: secret, url: `https://${secret}.example`, date: "2027-02-11", place: secret }],
    audienceValue: `After this, our people can find ${secret}.`,
    acquaintanceDetail: secret,
    whoOfUs: secret,
    name: secret,
    organisation: secret,
    site: `https://${secret}.example`,
    brings: secret,
    anythingElse: secret,
  })
  const { pitchId, pitcher } = pitch
  await writeMessage(pitcher, secret)
  await declareTie(await makeEditor(), { pitchId, words: secret })
  await askMembers(editor, { pitchId, whom: await makeMember() })
  const vouch = await db.vouch.findFirstOrThrow({ where: { pitchId } })
  await vouchForPitcher(await voucherOf(vouch.id), { answer: "no", words: secret })
  await addNote(editor, { pitchId, text: secret })
  await askPitcher(editor, { pitchId, version: await versionOf(pitchId), question: `Why ${secret}?` })
  await handOver({ pitchId })
  await answerQuestion(pitcher, { pitchId, answer: secret })
  const words = { reason: "value" as const, words: `Dear ${secret}`, wayBack: `Less ${secret}.` }
  await declinePitch(editor, { pitchId, version: await versionOf(pitchId), ...words })
  await handOver({ pitchId })
  const everything = async () => {
    const { rows } = await ownerSql.query<{ text: string }>(`
      select string_agg(query_to_xml(format('select * from %I', table_name), true, false, '')::text, '') as text
      from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)
    return rows[0]?.text.toLowerCase() ?? ""
  }
  await moveClock("11 months")
  await forgetPitches(clock)
  expect(await everything()).toContain(secret.toLowerCase())
  await moveClock("1 month 1 day")
  expect(await forgetPitches(clock)).toBe(1)
  const left = await everything()
  expect(left).not.toContain(secret.toLowerCase())
  expect(left).not.toContain(pitch.input.email)
  expect(await db.decision.count({ where: { pitchId: pitch.pitchId, outcome: "declined" } })).toBe(1)
  expect(await forgetPitches(clock)).toBe(0)
})

test("drops an unconfirmed pitch after thirty days, and its contact with it", async () => {
  const { pitchId, input } = await makePitch()
  await moveClock("29 days")
  await forgetPitches(clock)
  expect(await db.pitch.count({ where: { id: pitchId } })).toBe(1)
  await moveClock("2 days")
  await forgetPitches(clock)
  expect(await db.pitch.count({ where: { id: pitchId } })).toBe(0)
  expect(await db.contact.count({ where: { email: input.email } })).toBe(0)
  expect(await db.mail.count({ where: { toEmail: input.email } })).toBe(0)
})

test("forgets the guest of a withdrawn invitation, in its mails too, and the way back that an editor wrote", async () => {
  const secret = "Xanadu"
  const [editor, pitch, { seatIds }] = [
    await makeEditor(),
    await makeQueuedPitch({ name: secret }),
    await makeEpisode(),
  ]
  const invited = await invitePitcher(editor, {
    ...pitch,
    seatIds,
    sentence: `${secret}, your nights are loved.`,
  })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  await handOver({ pitchId: pitch.pitchId })
  await moveClock("9 days")
  await callGuestsLast(clock)
  await handOver({ invitationId: invited.value.invitationId })
  expect(
    await db.mail.count({ where: { invitationId: invited.value.invitationId, state: "accepted" } }),
  ).toBe(2)
  await withdrawPitch(pitch.pitcher)
  const other = await makeQueuedPitch({ name: secret })
  await declinePitch(editor, { ...other, reason: "value", words: "", wayBack: `Bring ${secret}.` })
  await moveClock("12 months 2 days")
  expect(await forgetPitches(clock)).toBe(2)
  for (const table of ["pitches", "contacts", "mails", "decisions", "invitations", "audit_entries"]) {
    const { rows } = await ownerSql.query(`select json_agg(t)::text as text from ${table} t`)
    expect(rows[0].text, table).not.toContain(secret)
    expect(rows[0].text, table).not.toContain(pitch.input.email)
  }
})

test("writes down that it dropped what nobody confirmed", async () => {
  const { pitchId } = await makePitch()
  await moveClock("31 days")
  await forgetPitches(clock)
  expect(await db.auditEntry.count({ where: { subjectId: pitchId, action: "pitch.dropped" } })).toBe(1)
})
