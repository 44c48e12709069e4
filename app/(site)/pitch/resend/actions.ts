"use server"

import { redirect } from "next/navigation"
import { senderAddress } from "@/app/actor"
import { visitor } from "@/domain/actors/actor"
import { resendInput, resendLink } from "@/domain/pitches/resend-link"
import { type FormState, readForm, refused } from "@/lib/form"

export async function resend(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(resendInput, form)
  if (!input.ok) return input
  const done = await resendLink(visitor, { email: input.value.email, sender: await senderAddress() })
  if (!done.ok) return refused(done, form)
  redirect("/pitch/resend?sent=1")
}
