"use server"

import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
import { retryMail } from "@/domain/outbox/retry-mail"
import { type FormState, readForm, refused } from "@/lib/form"

export async function retry(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(z.object({ mailId: z.uuid() }), form)
  if (!input.ok) return input
  const retried = await retryMail(editor, input.value)
  if (!retried.ok) return refused(retried, form)
  redirect("/dashboard/settings/mail")
}
