"use server"

import { redirect } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { changePlace, placeForm } from "@/domain/events/change-place"
import { type FormState, readForm, refused, refusedAt } from "@/lib/form"

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(placeForm, form)
  if (!input.ok) return input
  const changed = await changePlace(editor, input.value)
  if (!changed.ok) {
    return changed.reason === "is-there-already"
      ? refusedAt({ name: "There is a place of this name in this city already." }, form)
      : refused(changed, form)
  }
  redirect(`/dashboard/events/places/${input.value.id}?saved=1`)
}
