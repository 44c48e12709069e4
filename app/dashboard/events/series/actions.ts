"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { editSeries } from "@/domain/events/edit-series"
import { layOutMore, layOutSeries } from "@/domain/events/lay-out-series"
import { furtherDays } from "@/domain/events/list-series"
import { publishSeries } from "@/domain/events/publish-series"
import { readForEditing } from "@/domain/events/read-for-editing"
import { daysOf, moreDatesForm, newSeriesForm, onSeries, seriesForm } from "@/domain/events/series-rule"
import { type FormState, readForm, refused } from "@/lib/form"

export async function layOut(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(newSeriesForm, form)
  if (!input.ok) return input
  if (form.get("do") === "preview") {
    const event = await readForEditing(editor, input.value.eventId)
    const [, ...days] = event ? daysOf(input.value, event.startsLocal.slice(0, 10)) : []
    return refused({ ok: false, reason: days.length > 0 ? "preview" : "no-dates", about: days }, form)
  }
  const laidOut = await layOutSeries(editor, input.value)
  if (!laidOut.ok) return refused(laidOut, form)
  redirect(`/dashboard/events/series/${laidOut.value.id}?made=${laidOut.value.made}`)
}

export async function more(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(moreDatesForm, form)
  if (!input.ok) return input
  if (form.get("do") === "preview") {
    const days = await furtherDays(editor, input.value)
    return refused({ ok: false, reason: days.length > 0 ? "preview" : "no-dates", about: days }, form)
  }
  const laidOut = await layOutMore(editor, input.value)
  if (!laidOut.ok) return refused(laidOut, form)
  redirect(`/dashboard/events/series/${input.value.id}?made=${laidOut.value.made}`)
}

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(seriesForm, form)
  if (!input.ok) return input
  const edited = await editSeries(editor, input.value)
  if (!edited.ok) return refused(edited, form)
  redirect(`/dashboard/events/series/${input.value.id}?saved=1`)
}

export async function publishAll(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(onSeries, form)
  if (!on.ok) return on
  const published = await publishSeries(editor, on.value)
  if (!published.ok) {
    refresh()
    return refused(published, form)
  }
  redirect(`/dashboard/events/series/${on.value.id}?published=${published.value.published}`)
}
