"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import type * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { cancelEvent } from "@/domain/events/cancel-event"
import { copyEvent } from "@/domain/events/copy-event"
import { discardDraft } from "@/domain/events/discard-draft"
import { editEvent } from "@/domain/events/edit-event"
import { eventForm, explainedMove, newDateForm, onEvent, recapForm } from "@/domain/events/event-input"
import { explainEvent } from "@/domain/events/explain-event"
import { giveNewDate } from "@/domain/events/give-new-date"
import { postponeEvent } from "@/domain/events/postpone-event"
import { takeDownEvent } from "@/domain/events/take-down-event"
import { tellApart } from "@/domain/events/tell-apart"
import { writeRecap } from "@/domain/events/write-recap"
import { publishListing } from "@/domain/pitches/publish-listing"
import { type FormState, readForm, refused } from "@/lib/form"
import type { Result } from "@/lib/result"

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  if (form.get("do") === "preview") return shown(form)
  const on = readForm(onEvent, form)
  if (!on.ok) return on
  const input = readForm(eventForm, form)
  if (!input.ok) return input
  const edited = await editEvent(editor, { ...input.value, ...on.value })
  if (!edited.ok) {
    refresh()
    return refused(edited, form)
  }
  redirect(`/dashboard/events/${on.value.id}${form.get("do") === "look" ? "/preview" : "?saved=1"}`)
}

export async function recap(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  if (form.get("do") === "preview") return shown(form)
  const input = readForm(recapForm, form)
  if (!input.ok) return input
  const written = await writeRecap(editor, input.value)
  if (!written.ok) {
    refresh()
    return refused(written, form)
  }
  redirect(`/dashboard/events/${input.value.id}?saved=1`)
}

/** Everything as it was typed; the form shows its text as it will be set. */
const shown = (form: FormData) => refused({ ok: false, reason: "preview" }, form)

export const publish = async (_: FormState, form: FormData) => move(publishListing, onEvent, form)
export const takeDown = async (_: FormState, form: FormData) => move(takeDownEvent, onEvent, form)
export const differs = async (_: FormState, form: FormData) => move(tellApart, onEvent, form)
export const cancel = async (_: FormState, form: FormData) => move(cancelEvent, explainedMove, form)
export const postpone = async (_: FormState, form: FormData) => move(postponeEvent, explainedMove, form)
export const explain = async (_: FormState, form: FormData) => move(explainEvent, explainedMove, form)
export const newDate = async (_: FormState, form: FormData) => move(giveNewDate, newDateForm, form)

async function move<Schema extends z.ZodType<{ id: string }>>(
  verb: (editor: Editor, on: z.output<Schema>) => Promise<Result<unknown>>,
  schema: Schema,
  form: FormData,
): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(schema, form)
  if (!on.ok) return on
  const moved = await verb(editor, on.value)
  if (!moved.ok) return refused(moved, form)
  redirect(`/dashboard/events/${on.value.id}`)
}

export async function copy(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(onEvent, form)
  if (!on.ok) return on
  const copied = await copyEvent(editor, on.value)
  if (!copied.ok) return refused(copied, form)
  redirect(`/dashboard/events/${copied.value.id}?copied=1`)
}

export async function discard(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(onEvent, form)
  if (!on.ok) return on
  const discarded = await discardDraft(editor, on.value)
  if (!discarded.ok) return refused(discarded, form)
  redirect("/dashboard/events?discarded=1")
}
