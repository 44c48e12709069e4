import type { Editor } from "@/domain/actors/actor"
import { freeSeats } from "@/domain/episodes/queries"
import { approvePitch } from "@/domain/pitches/approve-pitch"
import { askPitcher } from "@/domain/pitches/ask-pitcher"
import { closeForSilence } from "@/domain/pitches/close-for-silence"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { invitePitcher } from "@/domain/pitches/invite-pitcher"
import { markDuplicate } from "@/domain/pitches/mark-duplicate"
import { putAwayPitch } from "@/domain/pitches/put-away-pitch"
import { db } from "@/lib/db"
import type { Result } from "@/lib/result"
import {
  handOver,
  makeEditor,
  makeEpisode,
  makeMember,
  makeQueuedPitch,
  moveClock,
  versionOf,
} from "./factories"

/** What a decision needs beside the pitch: made beforehand, so that a race is between the decisions alone. */
export async function makeGround() {
  const { pitchId: originalId } = await makeQueuedPitch()
  return { seatIds: [await farSeat()], memberId: await makeMember(), originalId }
}

/** A free seat far ahead, the same one for as long as nobody sits on it: only so many are ever offered. */
async function farSeat(): Promise<string> {
  const [free] = await freeSeats(db, 30, 1)
  return free?.id ?? (await makeEpisode({ inDays: 120 })).seatIds[0] ?? ""
}
export type Ground = Awaited<ReturnType<typeof makeGround>>

type On = { pitchId: string; version: number }
type Decided = Result<{ pitchId: string; invitationId?: string | null }>
type Decide = (editor: Editor, on: On, ground: Ground) => Promise<Decided>
export type Outcome = "approved" | "declined" | "invited" | "duplicate" | "spam" | "asked"

/** Every move by which an editor answers a pitch, under the name that its entry in the log has. */
export const decisions: Record<Outcome, Decide> = {
  approved: async (editor, on, { memberId }) =>
    approvePitch(editor, {
      ...on,
      eventIds: (await db.proposedEvent.findMany({ where: { pitchId: on.pitchId } })).map(({ id }) => id),
      audienceValue: "Our people can solder a kit afterwards.",
      involvementKind: "speaking",
      involvementMemberId: memberId,
      involvementSentence: "Sam teaches the second half.",
      words: "See you there.",
    }),
  declined: (editor, on) =>
    declinePitch(editor, { ...on, reason: "value", words: "Lovely poster.", wayBack: "Tell us more." }),
  invited: (editor, on, { seatIds }) =>
    invitePitcher(editor, { ...on, seatIds, sentence: "Your repair nights are loved." }),
  duplicate: (editor, on, { originalId }) => markDuplicate(editor, { ...on, originalId }),
  spam: (editor, on) => putAwayPitch(editor, on),
  asked: (editor, on) => askPitcher(editor, { ...on, question: "Who of us is in it?" }),
}

/** A pitch about which one of these was decided, and its mail still held. */
export async function makeDecided(outcome: Outcome) {
  const [editor, pitch, ground] = [await makeEditor(), await makeQueuedPitch(), await makeGround()]
  const decided = await decisions[outcome](editor, pitch, ground)
  if (!decided.ok) throw new Error(decided.reason)
  const { pitchId, pitcher } = pitch
  return { editor, pitchId, pitcher, ground, invitationId: decided.value.invitationId ?? "" }
}

/** The same, told; or closed for silence. */
export async function makeTold(outcome: Outcome | "lapsed") {
  const made = await makeDecided(outcome === "lapsed" ? "asked" : outcome)
  await handOver({ pitchId: made.pitchId })
  if (outcome !== "lapsed") return made
  await moveClock("11 days")
  const closed = await closeForSilence(made.editor, { ...made, version: await versionOf(made.pitchId) })
  if (!closed.ok) throw new Error(closed.reason)
  return made
}
