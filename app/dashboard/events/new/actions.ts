"use server"

import { redirect } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { draftEvent } from "@/domain/events/draft-event"
import { eventInput } from "@/domain/events/event"
import { type FormState, readForm, refused } from "@/lib/form"

export async function draft(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(eventInput, form)
  if (!input.ok) return input
  const drafted = await draftEvent(editor, input.value)
  if (!drafted.ok) return refused(drafted, form)
  redirect(`/dashboard/events/${drafted.value.id}`)
}
