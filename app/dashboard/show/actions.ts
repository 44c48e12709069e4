"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { proposeTime } from "@/domain/invitations/propose-time"
import { restInvitation } from "@/domain/invitations/rest-invitation"
import { cameInput, sayWhetherTheyCame } from "@/domain/invitations/say-whether-they-came"
import { removePortrait, usePortrait, usePortraitInput } from "@/domain/invitations/set-portrait"
import { settleAskAgain } from "@/domain/invitations/settle-ask-again"
import { makeCalendarLink } from "@/domain/members/make-calendar-link"
import { revokeCalendarLink } from "@/domain/members/revoke-calendar-link"
import { env } from "@/lib/env"
import { type FormState, readForm, refused } from "@/lib/form"
import type { Result } from "@/lib/result"
import { paragraphs } from "@/lib/text"

const onInvitation = z.object({ invitationId: z.uuid() })
const seatInput = onInvitation.extend({ seatId: z.uuid("Choose a seat.") })
const replyInput = onInvitation.extend({
  words: paragraphs(4000).refine((text) => text !== "", "Paste what they wrote."),
})

/** One of the moves from the show's room, which then shows how it stands. */
async function move<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  verb: (editor: Editor, input: z.output<Schema>) => Promise<Result<unknown>>,
): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(schema, form)
  if (!input.ok) return input
  const done = await verb(editor, input.value)
  if (!done.ok) return refused(done, form)
  redirect("/dashboard/show")
}

export const book = async (_: FormState, form: FormData) => move(form, seatInput, acceptInvitation)
export const mailedReply = async (_: FormState, form: FormData) => move(form, replyInput, proposeTime)
export const lapse = async (_: FormState, form: FormData) => move(form, onInvitation, lapseInvitation)
export const rest = async (_: FormState, form: FormData) => move(form, onInvitation, restInvitation)
export const came = async (_: FormState, form: FormData) => move(form, cameInput, sayWhetherTheyCame)
export const settleAgain = async (_: FormState, form: FormData) => move(form, onInvitation, settleAskAgain)
export const showPortrait = async (_: FormState, form: FormData) => move(form, usePortraitInput, usePortrait)
export const dropPortrait = async (_: FormState, form: FormData) =>
  move(form, onInvitation, (editor, { invitationId }) => removePortrait(editor, invitationId))

/** The address goes into this one answer and nowhere else. */
export async function makeAddress(): Promise<FormState> {
  const editor = await requireEditor()
  const made = await makeCalendarLink(editor)
  return { ok: true, about: { address: new URL(made.value.path, env().BASE_URL).href } }
}

export async function endAddress(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const ended = await revokeCalendarLink(editor)
  if (!ended.ok) return refused(ended, form)
  refresh()
  redirect("/dashboard/show")
}
