"use server"

import { refresh } from "next/cache"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import * as z from "zod"
import { signOut } from "@/domain/members/sign-out"
import { putAwayPitch } from "@/domain/pitches/put-away-pitch"
import { snoozePitch } from "@/domain/pitches/snooze-pitch"
import { undoDecision } from "@/domain/pitches/undo-decision"
import { wakePitch } from "@/domain/pitches/wake-pitch"
import { skipDays } from "@/domain/settings/skip-days"
import { sessionCookie } from "@/lib/auth"
import { type FormState, readForm, refused, untouched } from "@/lib/form"
import { type Refusal, refuse } from "@/lib/result"
import { isId } from "@/lib/text"
import { forgetSession, requireEditor } from "../actor"

export async function leave(): Promise<FormState> {
  await requireEditor()
  const session = (await cookies()).get(sessionCookie())?.value
  if (session) await signOut(session)
  await forgetSession()
  redirect("/sign-in")
}

export async function skipWeek(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const skipped = await skipDays(editor, 7)
  if (!skipped.ok) return refused(skipped, form)
  refresh()
  return untouched
}

const one = z.string().transform((text, context) => {
  const [pitchId, version] = text.split("~")
  if (isId(pitchId) && /^\d{1,9}$/.test(version ?? "")) return { pitchId, version: Number(version) }
  context.addIssue({ code: "custom", message: "Tick what you mean." })
  return z.NEVER
})
const togetherInput = z.object({
  picked: z.union([z.array(one).max(50), one.transform((only) => [only])], "Tick what you mean."),
  move: z.enum(["sleep", "put-away"]),
})

/** Each by itself: what a colleague has just decided stays as it is and does not keep the rest. */
export async function together(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(togetherInput, form)
  if (!input.ok) return input
  const done: string[] = []
  let refusal: Refusal = refuse("changed-meanwhile")
  for (const on of input.value.picked) {
    const moved =
      input.value.move === "sleep"
        ? await snoozePitch(editor, { ...on, until: "week" })
        : await putAwayPitch(editor, on)
    if (moved.ok) done.push(on.pitchId)
    else refusal = moved
  }
  if (done.length === 0) {
    refresh()
    return refused(refusal, form)
  }
  redirect(`/dashboard?sent=${done.join("~")}`)
}

export async function undoTogether(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const ids = String(form instanceof FormData ? form.get("pitchIds") : "").split("~")
  for (const [pitchId, moveId] of ids.slice(0, 50).map((one) => one.split("."))) {
    if (!isId(pitchId)) continue
    // What was put to sleep has no move of its own, unless a question was open.
    const woken = await wakePitch(editor, { pitchId })
    if (!woken.ok && isId(moveId)) await undoDecision(editor, { pitchId, moveId })
  }
  redirect("/dashboard")
}
