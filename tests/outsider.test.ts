import { expect, test } from "vitest"
import { comingEpisodes, episodeByNumber } from "@/domain/episodes/queries"
import { listEvents } from "@/domain/events/list-events"
import { listPast } from "@/domain/events/list-past"
import { nextOwnEvent } from "@/domain/events/queries"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { proposeTime } from "@/domain/invitations/propose-time"
import { answerQuestion } from "@/domain/pitches/answer-question"
import { approvePitch } from "@/domain/pitches/approve-pitch"
import { askPitcher } from "@/domain/pitches/ask-pitcher"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { invitePitcher } from "@/domain/pitches/invite-pitcher"
import { lookAgain } from "@/domain/pitches/look-again"
import { labelOf } from "@/domain/pitches/pitch"
import { pitcherPage } from "@/domain/pitches/pitcher-page"
import { mayLookAgain, mayReopen, mayWithdraw } from "@/domain/pitches/policy"
import { reopenPitch } from "@/domain/pitches/reopen-pitch"
import { withdrawPitch } from "@/domain/pitches/withdraw-pitch"
import { writeMessage } from "@/domain/pitches/write-message"
import { db } from "@/lib/db"
import {
  guestOf,
  handOver,
  makeEditor,
  makeEpisode,
  makeMember,
  makeQueuedPitch,
  versionOf,
} from "./factories"
import { ownerSql } from "./owner-sql"

// What an outsider does, and what an editor decided without having told it, is nowhere where others can read.

const word = "Quetzal"
const theirs = () => ({
  name: word,
  organisation: word,
  audienceValue: `After this, our people can feed a ${word}.`,
  events: [{ title: `${word} night`, url: `https://${word}.example/night`, date: "2027-02-11", place: word }],
})

async function publicPages(number: number): Promise<string> {
  const { rows } = await ownerSql.query("select version::text from content_versions")
  const parts = [
    rows[0].version,
    await listEvents({}),
    await listPast({}),
    await nextOwnEvent(),
    await comingEpisodes(50),
    await episodeByNumber(number),
  ]
  return JSON.stringify(parts)
}

const approval = async (pitchId: string) => ({
  pitchId,
  version: await versionOf(pitchId),
  eventIds: (await db.proposedEvent.findMany({ where: { pitchId } })).map((one) => one.id),
  audienceValue: `Our people can feed a ${word}.`,
  involvementKind: "speaking" as const,
  involvementMemberId: await makeMember(),
  involvementSentence: `Sam holds the ${word}.`,
  words: "",
})

test("shows the public nothing that an outsider did, nor what was decided and not published", async () => {
  const { number, seatIds } = await makeEpisode({ inDays: 30 })
  const editor = await makeEditor()
  const before = await publicPages(number)
  const pitch = await makeQueuedPitch(theirs())
  const { pitcher, pitchId } = pitch
  await writeMessage(pitcher, `${word}!`)
  await askPitcher(editor, { pitchId, version: await versionOf(pitchId), question: "Who?" })
  await handOver({ pitchId })
  await answerQuestion(pitcher, { pitchId, answer: word })
  await declinePitch(editor, {
    pitchId,
    version: await versionOf(pitchId),
    reason: "value",
    words: "",
    wayBack: "",
  })
  await handOver({ pitchId })
  await lookAgain(pitcher, { whatChanged: `${word}, again.`, audienceValue: theirs().audienceValue })
  await withdrawPitch(pitcher)
  await reopenPitch(pitcher)
  const sentence = `Your ${word} is loved.`
  const version = await versionOf(pitchId)
  const invited = await invitePitcher(editor, { pitchId, version, seatIds, sentence })
  if (!invited.ok || !invited.value.invitationId) throw new Error("not invited")
  const { invitationId } = invited.value
  const seat = { invitationId, seatId: seatIds[0] ?? "" }
  await acceptInvitation(editor, seat)
  expect(await publicPages(number)).toBe(before)
  await handOver({ pitchId })
  const guest = await guestOf(invitationId)
  await proposeTime(guest, { invitationId, words: `${word} in March.` })
  const other = await makeQueuedPitch(theirs())
  await approvePitch(editor, await approval(other.pitchId))
  await handOver({ pitchId: other.pitchId })
  expect(await publicPages(number)).toBe(before)
  // The control: what is invited, told and accepted is on the show's page, and the test would see it.
  await acceptInvitation(guest, seat)
  expect(await publicPages(number)).toContain(word)
})

/** What the pitcher's page says and offers, as the page makes it of its facts. */
async function shown(pitcher: Parameters<typeof pitcherPage>[0]): Promise<string> {
  const page = await pitcherPage(pitcher)
  const { outcome, decision, question, listed, mails, dueText, answered, messages, isGuest } = page
  const offers = [mayWithdraw(page), mayLookAgain(page), mayReopen(page)]
  const forgotten = page.isWithdrawn || outcome ? page.forgottenOn : null
  return JSON.stringify([
    labelOf(page),
    ...[outcome, decision, question, listed, mails, dueText, answered, messages, isGuest],
    offers,
    forgotten,
  ])
}

const decisions = {
  approve: async (editor, pitchId) => approvePitch(editor, await approval(pitchId)),
  decline: async (editor, pitchId) =>
    declinePitch(editor, {
      pitchId,
      version: await versionOf(pitchId),
      reason: "value",
      words: "No.",
      wayBack: "",
    }),
  invite: async (editor, pitchId) => {
    const { seatIds } = await makeEpisode({ inDays: 30 })
    const version = await versionOf(pitchId)
    return invitePitcher(editor, { pitchId, version, seatIds, sentence: "Your nights are loved." })
  },
  ask: async (editor, pitchId) =>
    askPitcher(editor, { pitchId, version: await versionOf(pitchId), question: "Who of us is in it?" }),
} satisfies Record<
  string,
  (editor: Awaited<ReturnType<typeof makeEditor>>, pitchId: string) => Promise<{ ok: boolean }>
>

for (const [name, decide] of Object.entries(decisions)) {
  test(`says the same to the pitcher before and after, until it is told: ${name}`, async () => {
    const [editor, { pitcher, pitchId }] = [await makeEditor(), await makeQueuedPitch()]
    await handOver({ pitchId })
    const before = await shown(pitcher)
    expect(await decide(editor, pitchId)).toMatchObject({ ok: true })
    expect(await shown(pitcher)).toBe(before)
    await db.$executeRaw`update mails set state = 'sending', attempts = 1, leased_until = now() where pitch_id = ${pitchId}::uuid and state = 'waiting'`
    expect(await shown(pitcher)).toBe(before)
    await db.$executeRaw`update mails set state = 'bounced', leased_until = null where pitch_id = ${pitchId}::uuid and state = 'sending'`
    expect(await shown(pitcher)).not.toBe(before)
  })
}
