"use server"

import { redirect } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { eventPictureInput, noPictureInput, removePicture, setPicture } from "@/domain/events/set-picture"
import { pictureFaults } from "@/domain/media/medium"
import { type FormState, readForm, refused, refusedAt } from "@/lib/form"

const faults: Record<string, string> = { ...pictureFaults, "needs-file": "Choose a picture." }

export async function savePicture(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(eventPictureInput, form)
  if (!input.ok) return input
  const { file, ...wish } = input.value
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : null
  const done = await setPicture(editor, { ...wish, bytes })
  if (done.ok) redirect(`/dashboard/events/${wish.id}?picture=saved#picture`)
  const fault = faults[done.reason]
  return fault ? refusedAt({ file: fault }, form) : refused(done, form)
}

export async function takePictureOff(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(noPictureInput, form)
  if (!input.ok) return input
  const done = await removePicture(editor, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/dashboard/events/${input.value.id}?picture=removed#picture`)
}
