import { visitor } from "@/domain/actors/actor"
import { addNote } from "@/domain/pitches/add-note"
import { answerQuestion } from "@/domain/pitches/answer-question"
import { closeForSilence } from "@/domain/pitches/close-for-silence"
import { confirmPitch } from "@/domain/pitches/confirm-pitch"
import { editPitch } from "@/domain/pitches/edit-pitch"
import { forgetMe } from "@/domain/pitches/forget-me"
import { judgePitch } from "@/domain/pitches/judge-pitch"
import { lookAgain } from "@/domain/pitches/look-again"
import { editInput } from "@/domain/pitches/pitch"
import { publishListing } from "@/domain/pitches/publish-listing"
import { reopenPitch } from "@/domain/pitches/reopen-pitch"
import { resendLink } from "@/domain/pitches/resend-link"
import { reverseDecision } from "@/domain/pitches/reverse-decision"
import { snoozePitch } from "@/domain/pitches/snooze-pitch"
import { undoDecision } from "@/domain/pitches/undo-decision"
import { wakePitch } from "@/domain/pitches/wake-pitch"
import { withdrawPitch } from "@/domain/pitches/withdraw-pitch"
import { writeMessage } from "@/domain/pitches/write-message"
import { db } from "@/lib/db"
import type { Result } from "@/lib/result"
import { decisions, type Outcome } from "./moves"
import { again, correction, draftOf, on, type Standing } from "./standings"

export type Verb = (one: Standing) => Promise<Result<unknown>>

const deciding = (outcome: Outcome) => async (one: Standing) =>
  decisions[outcome](one.editor, await on(one), one.ground)

/** Everything that anybody can do with a pitch, by its name in the table. */
export const verbs = {
  confirm: (one) => confirmPitch(one.pitcher),
  approve: deciding("approved"),
  decline: deciding("declined"),
  invite: deciding("invited"),
  duplicate: deciding("duplicate"),
  "put away": deciding("spam"),
  ask: deciding("asked"),
  undo: (one) => undoDecision(one.editor, one),
  reverse: async (one) => reverseDecision(one.admin, { ...(await on(one)), correction }),
  "reverse, no admin": async (one) => reverseDecision(one.editor, { ...(await on(one)), correction }),
  publish: async (one) => publishListing(one.editor, (await draftOf(one)) ?? { id: one.pitchId, version: 1 }),
  snooze: async (one) => snoozePitch(one.editor, { ...(await on(one)), until: "month" }),
  wake: (one) => wakePitch(one.editor, one),
  judge: async (one) =>
    judgePitch(one.editor, { ...(await on(one)), isInvolved: "yes", wouldCare: "maybe", isGoodStory: true }),
  note: (one) => addNote(one.editor, { pitchId: one.pitchId, text: "Ask Alex." }),
  "close for silence": async (one) => closeForSilence(one.editor, await on(one)),
  "paste an answer": (one) => answerQuestion(one.editor, { pitchId: one.pitchId, answer: "Sam, by mail." }),
  answer: (one) => answerQuestion(one.pitcher, { pitchId: one.pitchId, answer: "Sam." }),
  edit: async (one) => editPitch(one.pitcher, await edited(one)),
  message: (one) => writeMessage(one.pitcher, "The place moved."),
  withdraw: (one) => withdrawPitch(one.pitcher),
  reopen: (one) => reopenPitch(one.pitcher),
  "look again": (one) => lookAgain(one.pitcher, again),
  forget: (one) => forgetMe(one.pitcher, { isNever: false }),
  "resend the link": (one) => resendLink(visitor, { email: one.email, sender: one.pitchId }),
} satisfies Record<string, Verb>
export type VerbName = keyof typeof verbs

async function edited({ pitchId }: Standing) {
  const changes = await db.revision.count({ where: { pitchId } })
  return editInput.parse({
    changes,
    events: [{ title: `Soldering, part ${changes}`, date: "2027-02-18" }],
    audienceValue: "After this, our people can solder a kit and mend a radio.",
    name: "Dana Q",
  })
}
