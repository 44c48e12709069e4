"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { addMention, linkInput } from "@/domain/episodes/add-mention"
import { addSeat } from "@/domain/episodes/add-seat"
import { addSheetLine, sheetLineInput } from "@/domain/episodes/add-sheet-line"
import { bringBackEpisode } from "@/domain/episodes/bring-back-episode"
import { editEpisode } from "@/domain/episodes/edit-episode"
import { editMention, mentionInput } from "@/domain/episodes/edit-mention"
import { episodeInput } from "@/domain/episodes/episode-input"
import { orderInput, orderMentions } from "@/domain/episodes/order-mentions"
import { orderSheet } from "@/domain/episodes/order-sheet"
import { removeMention } from "@/domain/episodes/remove-mention"
import { removeSeat } from "@/domain/episodes/remove-seat"
import { settleSheetLine } from "@/domain/episodes/settle-sheet-line"
import { skipEpisode } from "@/domain/episodes/skip-episode"
import { type FormState, readForm, refused } from "@/lib/form"
import type { Result } from "@/lib/result"

const number = z.coerce.number().pipe(z.int32().positive())
const onEpisode = z.object({
  number,
  version: z.coerce.number().pipe(z.int32()),
  isSure: z.boolean().default(false),
})
type On = z.infer<typeof onEpisode>

/**
 * Reads what the form says of the episode and what is asked for, and does it. The page stays and is read again: a
 * redirect to where one is would show what the browser has already.
 */
async function act<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  verb: (editor: Editor, input: z.output<Schema> & { number: number }) => Promise<Result<unknown>>,
): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(z.object({ number }), form)
  if (!on.ok) return on
  const input = readForm(schema, form)
  if (!input.ok) return input
  const done = await verb(editor, { ...(input.value as object), ...on.value } as z.output<Schema> & {
    number: number
  })
  // After a refusal too: what a colleague did meanwhile is shown, and what was typed stays in the form.
  refresh()
  if (!done.ok) return refused(done, form)
  return { ok: true }
}

export async function edit(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const on = readForm(onEpisode, form)
  if (!on.ok) return on
  const input = readForm(episodeInput, form)
  if (!input.ok) return input
  const edited = await editEpisode(editor, { ...input.value, ...on.value })
  if (!edited.ok) return refused(edited, form)
  redirect(`/dashboard/show/episodes/${on.value.number}?saved=1`)
}

export const skip = async (_: FormState, form: FormData) =>
  act(form, onEpisode, (editor, on: On) => skipEpisode(editor, on))
export const bringBack = async (_: FormState, form: FormData) =>
  act(form, onEpisode, (editor, on: On) => bringBackEpisode(editor, on))

export const oneMoreSeat = async (_: FormState, form: FormData) =>
  act(form, z.object({}), (editor, on) => addSeat(editor, on))
const seatInput = z.object({ seatId: z.uuid(), isSure: z.boolean().default(false) })
export const oneSeatLess = async (_: FormState, form: FormData) => act(form, seatInput, removeSeat)

export const mentionEvent = async (_: FormState, form: FormData) =>
  act(form, z.object({ eventId: z.uuid("Choose an event.") }), addMention)
export const mentionLink = async (_: FormState, form: FormData) => act(form, linkInput, addMention)
export const changeMention = async (_: FormState, form: FormData) => act(form, mentionInput, editMention)
export const takeOffMention = async (_: FormState, form: FormData) =>
  act(form, z.object({ id: z.uuid() }), removeMention)
export const order = async (_: FormState, form: FormData) => act(form, orderInput, orderMentions)

export const orderDay = async (_: FormState, form: FormData) => act(form, orderInput, orderSheet)
export const addLine = async (_: FormState, form: FormData) => act(form, sheetLineInput, addSheetLine)
const lineInput = z.object({ id: z.uuid(), do: z.enum(["settle", "reopen", "remove"]) })
export const changeLine = async (_: FormState, form: FormData) => act(form, lineInput, settleSheetLine)
