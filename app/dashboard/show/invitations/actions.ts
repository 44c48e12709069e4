"use server"

import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { cancelInput, cancelSeat } from "@/domain/invitations/cancel-seat"
import { changeSeat } from "@/domain/invitations/change-seat"
import { hideName } from "@/domain/invitations/hide-name"
import { inviteGuest, inviteGuestInput } from "@/domain/invitations/invite-guest"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { moveEpisode, moveInput } from "@/domain/invitations/move-episode"
import { offerInput, offerSeats } from "@/domain/invitations/offer-seats"
import { proposeTime } from "@/domain/invitations/propose-time"
import { restInvitation } from "@/domain/invitations/rest-invitation"
import { cameInput, sayWhetherTheyCame } from "@/domain/invitations/say-whether-they-came"
import { settleAskAgain } from "@/domain/invitations/settle-ask-again"
import { showPrep } from "@/domain/invitations/show-prep"
import { takeBackInput, takeBackInvitation } from "@/domain/invitations/take-back-invitation"
import { undoInvitation } from "@/domain/invitations/undo-invitation"
import { type FormState, readForm, refused } from "@/lib/form"
import type { Result } from "@/lib/result"
import { paragraphs } from "@/lib/text"

const onInvitation = z.object({ invitationId: z.uuid() })
const seatInput = onInvitation.extend({ seatId: z.uuid("Choose a seat.") })
const replyInput = onInvitation.extend({
  words: paragraphs(4000).refine((text) => text !== "", "Paste what they wrote."),
})
const shownInput = onInvitation.extend({ isShown: z.enum(["yes", "no"]) })

/** One of the moves on an invitation's own page: what was typed, the verb, and the page again as it stands then. */
async function move<Schema extends z.ZodType<{ invitationId: string }>>(
  form: FormData,
  schema: Schema,
  verb: (editor: Editor, input: z.output<Schema>) => Promise<Result<unknown>>,
): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(schema, form)
  if (!input.ok) return input
  const done = await verb(editor, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/dashboard/show/invitations/${input.value.invitationId}`)
}

export async function invite(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(inviteGuestInput, form)
  if (!input.ok) return input
  const invited = await inviteGuest(editor, input.value)
  if (!invited.ok) return refused(invited, form)
  redirect(`/dashboard/show/invitations/${invited.value.invitationId}`)
}

export const book = async (_: FormState, form: FormData) => move(form, seatInput, acceptInvitation)
export const change = async (_: FormState, form: FormData) => move(form, seatInput, changeSeat)
export const offer = async (_: FormState, form: FormData) => move(form, offerInput, offerSeats)
export const rest = async (_: FormState, form: FormData) => move(form, onInvitation, restInvitation)
export const cancel = async (_: FormState, form: FormData) => move(form, cancelInput, cancelSeat)
export const lapse = async (_: FormState, form: FormData) => move(form, onInvitation, lapseInvitation)
export const hear = async (_: FormState, form: FormData) => move(form, replyInput, proposeTime)
export const undo = async (_: FormState, form: FormData) => move(form, onInvitation, undoInvitation)
export const settleAgain = async (_: FormState, form: FormData) => move(form, onInvitation, settleAskAgain)
export const putOnPage = async (_: FormState, form: FormData) =>
  move(form, shownInput, (editor, { invitationId, isShown }) =>
    showPrep(editor, { invitationId, isShown: isShown === "yes" }),
  )

export async function came(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(cameInput, form)
  if (!input.ok) return input
  const done = await sayWhetherTheyCame(editor, input.value)
  if (!done.ok) return refused(done, form)
  const { invitationId, isGone } = done.value
  redirect(isGone ? "/dashboard/show" : `/dashboard/show/invitations/${invitationId}`)
}

export const takeBack = async (_: FormState, form: FormData) => move(form, takeBackInput, takeBackInvitation)
export const takeNameOff = async (_: FormState, form: FormData) => move(form, onInvitation, hideName)

export async function moveRecording(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(moveInput, form)
  if (!input.ok) return input
  const moved = await moveEpisode(editor, input.value)
  if (!moved.ok) return refused(moved, form)
  redirect("/dashboard/show")
}
