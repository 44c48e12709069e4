"use server"

import { redirect } from "next/navigation"
import { senderAddress } from "@/app/actor"
import { visitor } from "@/domain/actors/actor"
import { askForOpening, openingInput } from "@/domain/pitches/ask-for-opening"
import { type FormState, readForm, refused } from "@/lib/form"

export async function tellMe(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(openingInput, form)
  if (!input.ok) return input
  const done = await askForOpening(visitor, { ...input.value, sender: await senderAddress() })
  if (!done.ok && done.reason === "open-already") redirect("/pitch")
  if (!done.ok) return refused(done, form)
  redirect("/pitch?asked=1")
}
