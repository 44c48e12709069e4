"use server"

import { redirect } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { draftEvent } from "@/domain/events/draft-event"
import { eventForm } from "@/domain/events/event-input"
import { type FormState, readForm, refused } from "@/lib/form"

export async function draft(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  if (form.get("do") === "preview") return refused({ ok: false, reason: "preview" }, form)
  const input = readForm(eventForm, form)
  if (!input.ok) return input
  const drafted = await draftEvent(editor, input.value)
  if (!drafted.ok) return refused(drafted, form)
  const { id } = drafted.value
  redirect(`/dashboard/events/${id}${form.get("do") === "look" ? "/preview" : "?saved=1"}`)
}
