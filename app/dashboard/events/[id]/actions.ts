"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { cancelEvent } from "@/domain/events/cancel-event"
import { editEvent } from "@/domain/events/edit-event"
import { eventInput } from "@/domain/events/event"
import { takeDownEvent } from "@/domain/events/take-down-event"
import { publishListing } from "@/domain/pitches/publish-listing"
import { type FormState, readForm, refused } from "@/lib/form"
import type { Result } from "@/lib/result"

const onEvent = z.object({ id: z.uuid(), version: z.coerce.number().pipe(z.int32()) })
type OnEvent = z.infer<typeof onEvent>

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(onEvent, form)
  if (!on.ok) return on
  const input = readForm(eventInput, form)
  if (!input.ok) return input
  const edited = await editEvent(editor, { ...input.value, ...on.value })
  if (!edited.ok) {
    refresh()
    return refused(edited, form)
  }
  redirect(`/dashboard/events/${on.value.id}?saved=1`)
}

export const publish = async (_: FormState, form: FormData) => move(publishListing, form)
export const takeDown = async (_: FormState, form: FormData) => move(takeDownEvent, form)
export const cancel = async (_: FormState, form: FormData) => move(cancelEvent, form)

async function move(
  verb: (editor: Editor, on: OnEvent) => Promise<Result<unknown>>,
  form: FormData,
): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(onEvent, form)
  if (!on.ok) return on
  const moved = await verb(editor, on.value)
  if (!moved.ok) return refused(moved, form)
  redirect(`/dashboard/events/${on.value.id}`)
}
