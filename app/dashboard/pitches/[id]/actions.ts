"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import type * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { addNote, noteInput } from "@/domain/pitches/add-note"
import { answerQuestion, mailedAnswerInput } from "@/domain/pitches/answer-question"
import { approveInput, approvePitch } from "@/domain/pitches/approve-pitch"
import { askMembers, askMembersInput } from "@/domain/pitches/ask-members"
import { askInput, askPitcher } from "@/domain/pitches/ask-pitcher"
import { clearPitch } from "@/domain/pitches/clear-pitch"
import { closeForSilence } from "@/domain/pitches/close-for-silence"
import { declareTie, tieInput } from "@/domain/pitches/declare-tie"
import { declineInput, declinePitch } from "@/domain/pitches/decline-pitch"
import { inviteInput, invitePitcher } from "@/domain/pitches/invite-pitcher"
import { judgePitch, verdictInput } from "@/domain/pitches/judge-pitch"
import { nextInQueue } from "@/domain/pitches/list-queue"
import { duplicateInput, markDuplicate } from "@/domain/pitches/mark-duplicate"
import { onPitchInput } from "@/domain/pitches/pitch"
import { putAwayPitch } from "@/domain/pitches/put-away-pitch"
import { reverseDecision, reverseInput } from "@/domain/pitches/reverse-decision"
import { snoozeInput, snoozePitch } from "@/domain/pitches/snooze-pitch"
import { takeBackTie } from "@/domain/pitches/take-back-tie"
import { undoDecision, undoInput } from "@/domain/pitches/undo-decision"
import { wakePitch } from "@/domain/pitches/wake-pitch"
import { type FormState, readForm, refused, untouched } from "@/lib/form"
import type { Result } from "@/lib/result"

export const approve = async (_: FormState, form: FormData) => decide(approveInput, approvePitch, form)
export const ask = async (_: FormState, form: FormData) => decide(askInput, askPitcher, form)
export const decline = async (_: FormState, form: FormData) => decide(declineInput, declinePitch, form)
export const invite = async (_: FormState, form: FormData) => decide(inviteInput, invitePitcher, form)
export const duplicate = async (_: FormState, form: FormData) => decide(duplicateInput, markDuplicate, form)
export const putAway = async (_: FormState, form: FormData) => decide(onPitchInput, putAwayPitch, form)
export const snooze = async (_: FormState, form: FormData) => decide(snoozeInput, snoozePitch, form)
export const reverse = async (_: FormState, form: FormData) => decide(reverseInput, reverseDecision, form)
export const close = async (_: FormState, form: FormData) => decide(onPitchInput, closeForSilence, form)

/** Every decision ends the same way: its notice, with the undo, stands over the next pitch that waits. */
async function decide<Schema extends z.ZodType<{ pitchId: string }>>(
  schema: Schema,
  verb: (editor: Editor, input: z.output<Schema>) => Promise<Result<unknown>>,
  form: FormData,
): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(schema, form)
  if (!input.ok) return input
  const done = await verb(editor, input.value)
  if (!done.ok) {
    // The page behind the form is shown as it is by now, and with it the version to decide on.
    refresh()
    return refused(done, form)
  }
  const { pitchId } = input.value
  const next = await nextInQueue(editor, pitchId)
  redirect(next ? `/dashboard/pitches/${next}?sent=${pitchId}` : `/dashboard?sent=${pitchId}`)
}

const formOf = { approved: "approve", declined: "decline", invited: "invite", asked: "ask" }

export async function undo(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(undoInput, form)
  if (!input.ok) return input
  const undone = await undoDecision(editor, input.value)
  if (!undone.ok) return refused(undone, form)
  const { pitchId, outcome } = undone.value
  const shown = outcome in formOf ? `?open=${formOf[outcome as keyof typeof formOf]}` : ""
  redirect(`/dashboard/pitches/${pitchId}${shown}`)
}

export async function wake(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(onPitchInput.pick({ pitchId: true }), form)
  if (!input.ok) return input
  const woken = await wakePitch(editor, input.value)
  if (!woken.ok) return refused(woken, form)
  redirect(`/dashboard/pitches/${input.value.pitchId}`)
}

/** From the list of what was set aside, where the next one stands below. */
export async function putAwaySuspect(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(onPitchInput, form)
  if (!input.ok) return input
  const done = await putAwayPitch(editor, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/dashboard?sent=${input.value.pitchId}#suspects`)
}

export async function clear(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(onPitchInput, form)
  if (!input.ok) return input
  const cleared = await clearPitch(editor, input.value)
  refresh()
  return cleared.ok ? untouched : refused(cleared, form)
}

export async function judge(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(verdictInput, form)
  if (!input.ok) return input
  const judged = await judgePitch(editor, input.value)
  refresh()
  return judged.ok ? untouched : refused(judged, form)
}

export const askKnown = async (_: FormState, form: FormData) => beside(askMembersInput, askMembers, form)
export const tie = async (_: FormState, form: FormData) => beside(tieInput, declareTie, form)
export const untie = async (_: FormState, form: FormData) =>
  beside(onPitchInput.pick({ pitchId: true }), takeBackTie, form)

/** What is done beside the decision: the page stays, and shows it. */
async function beside<Schema extends z.ZodType>(
  schema: Schema,
  verb: (editor: Editor, input: z.output<Schema>) => Promise<Result<unknown>>,
  form: FormData,
): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(schema, form)
  if (!input.ok) return input
  const done = await verb(editor, input.value)
  refresh()
  return done.ok ? untouched : refused(done, form)
}

export async function note(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(noteInput, form)
  if (!input.ok) return input
  const done = await addNote(editor, input.value)
  if (!done.ok) return refused(done, form)
  // Leading to a part of the same page would otherwise show the page as it was.
  refresh()
  redirect(`/dashboard/pitches/${input.value.pitchId}#notes`)
}

export async function mailedAnswer(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(mailedAnswerInput, form)
  if (!input.ok) return input
  const answered = await answerQuestion(editor, input.value)
  if (!answered.ok) return refused(answered, form)
  redirect(`/dashboard/pitches/${input.value.pitchId}#thread`)
}
