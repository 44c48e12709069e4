"use server"

import { redirect } from "next/navigation"
import { requireAdmin } from "@/app/actor"
import { previewMail } from "@/domain/pitches/preview-mail"
import { reasonInput, rewordReason } from "@/domain/pitches/reword-reason"
import { changePlaces, placeInput } from "@/domain/settings/change-places"
import { currentSettings } from "@/domain/settings/queries"
import { mailTextInput, rewordMail } from "@/domain/settings/reword-mail"
import { type FormState, readForm, refused } from "@/lib/form"
import { refuse } from "@/lib/result"

const texts = (saved: string) => `/dashboard/settings/texts?saved=${saved}#${saved}` as const

export async function saveReason(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(reasonInput, form)
  if (!input.ok) return input
  const done = await rewordReason(admin, input.value)
  if (!done.ok) return refused(done, form)
  redirect(texts(input.value.key ? `reason-${input.value.key}` : "reasons"))
}

export async function savePlace(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(placeInput, form)
  if (!input.ok) return input
  const done = await changePlaces(admin, input.value)
  if (!done.ok) return refused(done, form)
  redirect(texts("places"))
}

/** Saves the words of a mail, or shows the mail with what is typed right now. */
export async function saveMail(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(mailTextInput, form)
  if (!input.ok) return input
  const { kind, version: __, ...words } = input.value
  if (form.get("do") === "preview") {
    const settings = await currentSettings()
    const mails = { ...settings.texts.mails, [kind]: words }
    const preview = previewMail(kind, { ...settings, texts: { ...settings.texts, mails } })
    return refused(refuse("preview", { preview }), form)
  }
  const done = await rewordMail(admin, input.value)
  if (!done.ok) return refused(done, form)
  redirect(texts(`mail-${kind}`))
}
