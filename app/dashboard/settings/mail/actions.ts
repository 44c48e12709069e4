"use server"

import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { retryMail } from "@/domain/outbox/retry-mail"
import { settleMail } from "@/domain/outbox/settle-mail"
import { stopMail } from "@/domain/outbox/stop-mail"
import { type FormState, readForm, refused } from "@/lib/form"
import type { Result } from "@/lib/result"

export const retry = async (_: FormState, form: FormData) => change(retryMail, form)
export const stop = async (_: FormState, form: FormData) => change(stopMail, form)
export const settle = async (_: FormState, form: FormData) => change(settleMail, form)

async function change(
  verb: (editor: Editor, on: { mailId: string }) => Promise<Result<unknown>>,
  form: FormData,
): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(z.object({ mailId: z.uuid() }), form)
  if (!input.ok) return input
  const done = await verb(editor, input.value)
  if (!done.ok) return refused(done, form)
  redirect("/dashboard/settings/mail")
}
