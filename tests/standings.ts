import type { Editor, Pitcher } from "@/domain/actors/actor"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { answerQuestion } from "@/domain/pitches/answer-question"
import { closeForSilence } from "@/domain/pitches/close-for-silence"
import { forgetMe } from "@/domain/pitches/forget-me"
import { lookAgain } from "@/domain/pitches/look-again"
import { publishListing } from "@/domain/pitches/publish-listing"
import { reopenPitch } from "@/domain/pitches/reopen-pitch"
import { reverseDecision } from "@/domain/pitches/reverse-decision"
import { snoozePitch } from "@/domain/pitches/snooze-pitch"
import { withdrawPitch } from "@/domain/pitches/withdraw-pitch"
import { writeMessage } from "@/domain/pitches/write-message"
import { db } from "@/lib/db"
import type { Result } from "@/lib/result"
import { guestOf, makeEditor, makeEpisode, makePitch, makeQueuedPitch, versionOf } from "./factories"
import { decisions, type Ground, makeGround, type Outcome } from "./moves"
import { ownerSql } from "./owner-sql"

/** A pitch somewhere in its life, with the people who can do something about it. */
export type Standing = {
  pitchId: string
  pitcher: Pitcher
  email: string
  editor: Editor
  admin: Editor
  ground: Ground
}

const people: { editor?: Editor; admin?: Editor; ground?: Ground } = {}

async function makeStanding({ isConfirmed = true } = {}): Promise<Standing> {
  const { pitchId, pitcher, input } = isConfirmed ? await makeQueuedPitch() : await makePitch()
  await tell({ pitchId })
  people.editor ??= await makeEditor()
  people.admin ??= await makeEditor("admin")
  people.ground ??= await makeGround()
  const { editor, admin } = people
  return { pitchId, pitcher, email: input.email, editor, admin, ground: people.ground }
}

export const on = async ({ pitchId }: Standing) => ({ pitchId, version: await versionOf(pitchId) })

async function done<R extends Result<unknown>>(move: Promise<R>): Promise<Extract<R, { ok: true }>> {
  const result = await move
  if (!result.ok) throw new Error(result.reason)
  return result as Extract<R, { ok: true }>
}

const decide = (outcome: Outcome) => async (one: Standing) => {
  await done(decisions[outcome](one.editor, await on(one), one.ground))
}
/** Every mail that waits arrives; like a worker it takes only what still waits. */
export const tell = async ({ pitchId }: Pick<Standing, "pitchId">) => {
  await ownerSql.query(
    "update mails set state = 'sending', attempts = 1, leased_until = now() where state = 'waiting' and pitch_id = $1",
    [pitchId],
  )
  await ownerSql.query(
    "update mails set state = 'accepted', accepted_at = clock_now(), leased_until = null where state = 'sending' and pitch_id = $1",
    [pitchId],
  )
}
export const bounce = async ({ pitchId }: Standing) => {
  const waiting = "state = 'waiting' and pitch_id = $1"
  await ownerSql.query(
    `update mails set state = 'sending', attempts = 1, leased_until = now() where ${waiting}`,
    [pitchId],
  )
  await ownerSql.query(
    "update mails set state = 'bounced', leased_until = null where state = 'sending' and pitch_id = $1",
    [pitchId],
  )
}
/** Eleven days ago, so that the clock need not move and nothing else grows old. */
export const longAgo = ({ pitchId }: Standing) =>
  ownerSql.query(
    "update mails set accepted_at = accepted_at - interval '11 days' where pitch_id = $1 and kind = 'pitch-question'",
    [pitchId],
  )
const answer = (one: Standing) => done(answerQuestion(one.pitcher, { pitchId: one.pitchId, answer: "Sam." }))
const silence = async (one: Standing) => done(closeForSilence(one.editor, await on(one)))
const withdraw = (one: Standing) => done(withdrawPitch(one.pitcher))
const reopen = (one: Standing) => done(reopenPitch(one.pitcher))
export const again = {
  whatChanged: "Sam will speak there.",
  audienceValue: "After this, our people can mend a kettle.",
}
const look = (one: Standing) => done(lookAgain(one.pitcher, again))
export const correction = "Sam misread the date, and is sorry."
const reverse = async (one: Standing) => done(reverseDecision(one.admin, { ...(await on(one)), correction }))
const write = (one: Standing) => done(writeMessage(one.pitcher, "The date moved."))
export async function draftOf({ pitchId }: Standing) {
  return db.event.findFirst({
    where: { proposed: { pitchId }, state: "draft" },
    select: { id: true, version: true },
  })
}
const publish = async (one: Standing) => {
  const draft = await draftOf(one)
  if (draft) await done(publishListing(one.editor, draft))
}
const book = async ({ pitchId }: Standing) => {
  const { invitationId: id } = await db.decision.findFirstOrThrow({ where: { pitchId, outcome: "invited" } })
  const invitationId = id ?? ""
  // Not the seat that was offered: others are offered the same one.
  const { seatIds } = await makeEpisode({ inDays: 60 })
  await done(acceptInvitation(await guestOf(invitationId), { invitationId, seatId: seatIds[0] ?? "" }))
}

type Step = (one: Standing) => Promise<unknown>

/** Every place where a pitch can stand, as the steps that lead there from the queue. */
const ways: Record<string, Step[]> = {
  queued: [],
  "queued, asleep": [async (one) => done(snoozePitch(one.editor, { ...(await on(one)), until: "week" }))],
  "asked, held": [decide("asked")],
  "asked, told": [decide("asked"), tell],
  "asked, bounced": [decide("asked"), bounce],
  "asked, silent": [decide("asked"), tell, longAgo],
  "asked, silent, but they wrote": [decide("asked"), tell, longAgo, write],
  "answered twice": [decide("asked"), tell, answer, decide("asked"), tell, answer],
  "approved, held": [decide("approved")],
  "approved, told": [decide("approved"), tell],
  "listed, its mail not gone": [decide("approved"), publish],
  "listed, told": [decide("approved"), tell, publish, tell],
  "declined, held": [decide("declined")],
  "declined, told": [decide("declined"), tell],
  "declined, bounced": [decide("declined"), bounce],
  "looked again": [decide("declined"), tell, look],
  "declined again": [decide("declined"), tell, look, decide("declined"), tell],
  "invited, held": [decide("invited")],
  "invited, told": [decide("invited"), tell],
  booked: [decide("invited"), tell, book, tell],
  "duplicate, held": [decide("duplicate")],
  "duplicate, told": [decide("duplicate"), tell],
  lapsed: [decide("asked"), tell, longAgo, silence],
  "put away": [decide("spam")],
  withdrawn: [withdraw],
  reopened: [withdraw, reopen],
  "decline reversed, held": [decide("declined"), tell, reverse],
  "decline reversed, told": [decide("declined"), tell, reverse, tell],
  "decline reversed, then approved, both held": [decide("declined"), tell, reverse, decide("approved")],
  "approval reversed, held": [decide("approved"), tell, reverse],
  "lapse reversed, held": [decide("asked"), tell, longAgo, silence, reverse],
  forgotten: [decide("declined"), tell, (one) => done(forgetMe(one.pitcher, { isNever: false }))],
}
const unconfirmedWays: Record<string, Step[]> = {
  unconfirmed: [],
  "put away unconfirmed": [decide("spam")],
  "withdrawn unconfirmed": [withdraw],
}

export const standings = { ...unconfirmedWays, ...ways }

export async function makeAt(name: string): Promise<Standing> {
  const one = await makeStanding({ isConfirmed: !(name in unconfirmedWays) })
  for (const step of standings[name] ?? []) await step(one)
  return one
}
