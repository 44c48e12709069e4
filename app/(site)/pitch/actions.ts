"use server"

import { redirect } from "next/navigation"
import { v4 as newKey } from "uuid"
import { senderAddress } from "@/app/actor"
import { visitor } from "@/domain/actors/actor"
import { findListed } from "@/domain/pitches/find-listed"
import { type PitchInput, pitchInput } from "@/domain/pitches/pitch"
import { submitPitch } from "@/domain/pitches/submit-pitch"
import { suspectForm } from "@/domain/pitches/suspect-form"
import { type FormState, readForm, refused } from "@/lib/form"
import { log } from "@/lib/log"
import { refuse } from "@/lib/result"

/** Another pitch, written into the form of a confirmed one, gets a key of its own: the next press saves it. */
function anew(state: FormState): FormState {
  if (state.ok || state.reason !== "already-confirmed") return state
  return { ...state, typed: { ...state.typed, submissionKey: newKey() } }
}

/** Asks once whether it is what we list already; sent again, it is another one. */
async function send(input: PitchInput, form: FormData) {
  const listed = form.get("seen") ? [] : await findListed(visitor, input.events)
  if (listed.length > 0) return refuse("listed-already", listed)
  return submitPitch(visitor, input, await senderAddress(), await suspectForm(visitor, form))
}

/** Its file and name stay as they are: a form opened before a deploy finds its action by them. */
export async function sendPitch(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(pitchInput, form)
  if (!input.ok) return input
  // A fault is answered like a refusal, since what was typed has to survive it.
  const done = await send(input.value, form).catch((error: unknown) => {
    log.error({ err: error }, "A pitch could not be saved")
    return refuse("failed")
  })
  if (!done.ok) return anew(refused(done, form))
  redirect(`/pitch/saved?key=${input.value.submissionKey}`)
}
