"use server"

import { redirect } from "next/navigation"
import { v4 as newKey } from "uuid"
import { requireEditor } from "@/app/actor"
import { bringInput, bringPitch } from "@/domain/pitches/bring-pitch"
import { lookOverMail } from "@/domain/pitches/look-over-mail"
import type { ReadMail } from "@/domain/pitches/read-mail"
import { recallSender } from "@/domain/pitches/recall-sender"
import { type FormState, readForm, refused } from "@/lib/form"
import { refuse } from "@/lib/result"
import { isId } from "@/lib/text"

/**
 * One press for a stranger's mail that says it all. Whoever we know, and whatever could be read in two ways, is shown
 * before it is kept: then it takes a second one.
 */
export async function bring(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const isLookedOver = form.get("looked") === "yes"
  const pasted = form.get("origin") === "mail" && !isLookedOver ? `${form.get("words") ?? ""}` : null
  if (pasted?.trim() === "") {
    const errors = { words: "Paste the mail here first." }
    return { ok: false, reason: "invalid", errors, typed: {} }
  }
  const read = pasted === null ? null : await lookOverMail(editor, pasted)
  const filled = read ? filledForm(read.found, form) : form
  const [email, key] = ["email", "submissionKey"].map((name) => `${filled.get(name) ?? ""}`.trim())
  const sender = await recallSender(editor, { email: email ?? "", exceptKey: isId(key) ? key : newKey() })
  const about = { sender, unclear: read?.found.unclear ?? [] }
  if (!isLookedOver && (sender || read?.isPlain === false)) return refused(refuse("look", about), filled)
  const input = readForm(bringInput, filled)
  if (!input.ok) return { ...input, about }
  const brought = await bringPitch(editor, input.value)
  if (!brought.ok) {
    // Another pitch under a used key: the next press saves it.
    filled.set("submissionKey", newKey())
    return refused({ ...brought, about }, filled)
  }
  redirect(`/dashboard/pitches/${brought.value.pitchId}?open=ask`)
}

/** What the mail says, as the fields of the form would send it. */
function filledForm(
  { events, text, name, email, organisation, site, subject }: ReadMail,
  pasted: FormData,
): FormData {
  const filled = new FormData()
  for (const kept of ["submissionKey", "origin"]) filled.set(kept, `${pasted.get(kept) ?? ""}`)
  const said = { name, email, organisation, site, subject, words: text }
  for (const [field, value] of Object.entries(said)) filled.set(field, value)
  events.forEach((event, index) => {
    for (const [field, value] of Object.entries(event)) filled.set(`events[${index}].${field}`, value)
  })
  return filled
}
