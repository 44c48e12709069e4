import { expect, test } from "vitest"
import { guestPage } from "@/domain/invitations/guest-page"
import { db } from "@/lib/db"
import {
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makePitch,
  makeQueuedPitch,
  versionOf,
} from "@/tests/factories"
import { addNote } from "./add-note"
import { answerQuestion } from "./answer-question"
import { askPitcher } from "./ask-pitcher"
import { declinePitch } from "./decline-pitch"
import { editPitch } from "./edit-pitch"
import { exportPitch } from "./export-pitch"
import { invitePitcher } from "./invite-pitcher"
import { declineReasons } from "./pitch"
import { pitcherPage } from "./pitcher-page"
import { writeMessage } from "./write-message"

const exported = async (pitcher: Parameters<typeof exportPitch>[0]) =>
  JSON.stringify(await exportPitch(pitcher))

test("hands over every word: answers, earlier ones, questions, messages, notes, mails and what was told", async () => {
  const editor = await makeEditor()
  const pitch = await makeQueuedPitch({
    brings: "Ten free seats",
    anythingElse: "The lift is broken",
    organisation: "The Bench",
    acquaintance: "know",
    acquaintanceDetail: "Priya",
  })
  const { pitchId, pitcher } = pitch
  const { words } = await pitcherPage(pitcher)
  await editPitch(pitcher, { ...words, brings: "Twelve free seats", changes: 0 })
  await askPitcher(editor, { pitchId, version: await versionOf(pitchId), question: "Who solders there?" })
  await handOver({ pitchId })
  await answerQuestion(pitcher, { pitchId, answer: "Priya solders." })
  await writeMessage(pitcher, "The date moved.")
  await addNote(editor, { pitchId, text: "We met at the fair." })
  await declinePitch(editor, {
    ...{ pitchId, version: await versionOf(pitchId), reason: "topic" as const },
    words: "We loved the poster.",
    wayBack: "Bring a radio.",
  })
  await handOver({ pitchId })
  const askedAt = new Date("2026-05-06T07:08:09Z")
  await db.openingAlert.create({ data: { id: pitchId, email: pitch.input.email, askedAt } })
  const text = await exported(pitcher)
  for (const held of [
    pitch.input.email,
    pitch.input.audienceValue,
    "Soldering for beginners",
    "Ten free seats",
    "Twelve free seats",
    "The lift is broken",
    "The Bench",
    "Priya",
    "Who solders there?",
    "Priya solders.",
    "The date moved.",
    "We met at the fair.",
    "We loved the poster.",
    "Bring a radio.",
    "Not listed this time",
    "One step left: confirm your pitch",
    declineReasons.topic.text,
    askedAt.toISOString(),
  ])
    expect(text).toContain(held)
})

test("tells nothing that was not told yet, of nobody else, and no secret", async () => {
  const editor = await makeEditor()
  const other = await makeQueuedPitch({ name: "Xanadu", anythingElse: "Xanadu" })
  await writeMessage(other.pitcher, "Xanadu")
  const pitch = await makeQueuedPitch()
  await handOver({ pitchId: pitch.pitchId })
  await declinePitch(editor, { ...pitch, reason: "topic", words: "Held words.", wayBack: "Held way." })
  await addNote(editor, { pitchId: pitch.pitchId, text: "A note." })
  const asked = await makeQueuedPitch()
  await askPitcher(editor, { ...asked, question: "A held question?" })
  const texts = (await exported(pitch.pitcher)) + (await exported(asked.pitcher))
  expect(texts).toContain("A note.")
  expect(texts).toContain("Received, you'll hear by")
  expect(texts).not.toMatch(/Held|held question|Not listed|closed|Xanadu|"Sam"/)
  expect(texts).not.toContain(editor.memberId)
  expect(texts).not.toMatch(/[A-Za-z0-9_-]{43}/)
  const links = await db.link.findMany({ where: { pitchId: pitch.pitchId } })
  expect(links.length).toBeGreaterThan(0)
  for (const { tokenHash } of links) expect(texts).not.toContain(tokenHash)
})

test("names the other pitches from this address, and an invitation once its mail has left", async () => {
  const [editor, pitch, { seatIds }] = [await makeEditor(), await makeQueuedPitch(), await makeEpisode()]
  const { email } = pitch.input
  await makeQueuedPitch({
    email,
    events: [{ title: "Weaving", date: "2027-03-01" }],
    anythingElse: "Its own words",
  })
  await makePitch({ email, events: [{ title: "Typed by somebody", date: "2027-03-01" }] })
  const invited = await invitePitcher(editor, {
    ...pitch,
    seatIds,
    sentence: "Tell us of your repair nights.",
  })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const before = await exported(pitch.pitcher)
  expect(before).toContain("Weaving")
  expect(before).not.toMatch(/Its own words|Typed by somebody|repair nights|Invited/)
  await handOver({ pitchId: pitch.pitchId })
  expect((await guestPage(await guestOf(invited.value.invitationId)))?.sentence).toContain("repair nights")
  expect(await exported(pitch.pitcher)).toMatch(/Invited to the show.*repair nights/)
})

test("gives a spam decision no other name than their page does", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await db.$transaction([
    db.$executeRaw`update pitches set state = 'closed' where id = ${pitch.pitchId}::uuid`,
    db.$executeRaw`insert into decisions (id, pitch_id, outcome, decided_by_id)
      values (gen_random_uuid(), ${pitch.pitchId}::uuid, 'spam', ${editor.memberId}::uuid)`,
  ])
  const text = await exported(pitch.pitcher)
  expect(text).toContain("Closed for now")
  expect(text).not.toContain("spam")
})
