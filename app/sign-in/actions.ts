"use server"

import { redirect } from "next/navigation"
import { signInInput } from "@/domain/members/member"
import { requestSignIn } from "@/domain/members/request-sign-in"
import { type FormState, readForm, refused } from "@/lib/form"
import { senderAddress } from "../actor"

/** Known and unknown addresses get the same answer. */
export async function askForLink(_: FormState, form: FormData): Promise<FormState> {
  const input = readForm(signInInput, form)
  if (!input.ok) return input
  const asked = await requestSignIn({ email: input.value.email, sender: await senderAddress() })
  if (!asked.ok) return refused(asked, form)
  redirect("/sign-in?sent=1")
}
