"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { requirePitcher } from "@/app/actor"
import { answerInput, answerQuestion } from "@/domain/pitches/answer-question"
import { completePitch } from "@/domain/pitches/complete-pitch"
import { confirmAnother } from "@/domain/pitches/confirm-another"
import { confirmPitch } from "@/domain/pitches/confirm-pitch"
import { editPitch } from "@/domain/pitches/edit-pitch"
import { forgetInput, forgetMe } from "@/domain/pitches/forget-me"
import { lookAgain, lookAgainInput } from "@/domain/pitches/look-again"
import { editInput, onPitchInput } from "@/domain/pitches/pitch"
import { reopenPitch } from "@/domain/pitches/reopen-pitch"
import { withdrawInput, withdrawPitch } from "@/domain/pitches/withdraw-pitch"
import { messageInput, writeMessage } from "@/domain/pitches/write-message"
import { type FormState, readForm, refused } from "@/lib/form"

// The token comes back with the form and is verified anew each time. Files and names stay as they are: a form
// opened before a deploy finds its action by them.

export async function confirm(token: string) {
  await confirmPitch(await requirePitcher(token))
  redirect(`/pitch/${token}?done=confirmed`)
}

export async function confirmOther(token: string, form: FormData) {
  const pitcher = await requirePitcher(token)
  const input = readForm(onPitchInput.pick({ pitchId: true }), form)
  const done = input.ok ? await confirmAnother(pitcher, input.value) : input
  redirect(done.ok ? `/pitch/${done.value.token}?done=confirmed` : `/pitch/${token}?done=confirmed-before`)
}

export async function answer(token: string, _: FormState, form: FormData): Promise<FormState> {
  const pitcher = await requirePitcher(token)
  const input = readForm(answerInput, form)
  if (!input.ok) return input
  const done = await answerQuestion(pitcher, { pitchId: pitcher.pitchId, answer: input.value.answer })
  if (!done.ok) return refused(done, form)
  redirect(`/pitch/${token}?done=answered`)
}

export async function write(token: string, _: FormState, form: FormData): Promise<FormState> {
  const pitcher = await requirePitcher(token)
  const input = readForm(messageInput, form)
  if (!input.ok) return input
  const done = await writeMessage(pitcher, input.value.text)
  if (!done.ok) return refused(done, form)
  redirect(`/pitch/${token}?done=written`)
}

export async function edit(token: string, _: FormState, form: FormData): Promise<FormState> {
  const pitcher = await requirePitcher(token)
  const input = readForm(editInput, form)
  if (!input.ok) return input
  const done = await editPitch(pitcher, input.value)
  if (!done.ok) {
    // The page behind the form is shown as it is by now, and with it the number of changes to build on.
    refresh()
    return refused(done, form)
  }
  redirect(`/pitch/${token}?done=changed`)
}

export async function complete(token: string, _: FormState, form: FormData): Promise<FormState> {
  const pitcher = await requirePitcher(token)
  const input = readForm(editInput, form)
  if (!input.ok) return input
  const done = await completePitch(pitcher, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/pitch/${token}?done=answered`)
}

export async function askAgain(token: string, _: FormState, form: FormData): Promise<FormState> {
  const pitcher = await requirePitcher(token)
  const input = readForm(lookAgainInput, form)
  if (!input.ok) return input
  const done = await lookAgain(pitcher, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/pitch/${token}?done=asked-again`)
}

export async function withdraw(token: string, _: FormState, form: FormData): Promise<FormState> {
  const pitcher = await requirePitcher(token)
  const input = readForm(withdrawInput, form)
  if (!input.ok) return input
  const done = await withdrawPitch(pitcher)
  if (!done.ok) return refused(done, form)
  redirect(`/pitch/${token}?done=withdrawn`)
}

export async function reopen(token: string) {
  const done = await reopenPitch(await requirePitcher(token))
  redirect(`/pitch/${token}?done=${done.ok ? "reopened" : "too-late"}`)
}

export async function forget(token: string, _: FormState, form: FormData): Promise<FormState> {
  const pitcher = await requirePitcher(token)
  const input = readForm(forgetInput, form)
  if (!input.ok) return input
  const done = await forgetMe(pitcher, { isNever: input.value.never === "yes" })
  if (!done.ok) return refused(done, form)
  redirect("/pitch/forgotten")
}
