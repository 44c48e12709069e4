"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
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
import { paragraphs } from "@/lib/text"

const onInvitation = z.object({ invitationId: z.uuid() })
const seatInput = onInvitation.extend({ seatId: z.uuid("Choose a seat.") })
const replyInput = onInvitation.extend({
  words: paragraphs(4000).refine((text) => text !== "", "Paste what they wrote."),
})

export async function book(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(seatInput, form)
  if (!input.ok) return input
  const booked = await acceptInvitation(editor, input.value)
  if (!booked.ok) return refused(booked, form)
  redirect("/dashboard/show")
}

export async function mailedReply(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(replyInput, form)
  if (!input.ok) return input
  const kept = await proposeTime(editor, input.value)
  if (!kept.ok) return refused(kept, form)
  redirect("/dashboard/show")
}

export async function lapse(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(onInvitation, form)
  if (!input.ok) return input
  const lapsed = await lapseInvitation(editor, input.value)
  if (!lapsed.ok) return refused(lapsed, form)
  redirect("/dashboard/show")
}

export async function rest(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(onInvitation, form)
  if (!input.ok) return input
  const rested = await restInvitation(editor, input.value)
  if (!rested.ok) return refused(rested, form)
  redirect("/dashboard/show")
}

export async function came(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(cameInput, form)
  if (!input.ok) return input
  const said = await sayWhetherTheyCame(editor, input.value)
  if (!said.ok) return refused(said, form)
  redirect("/dashboard/show")
}

export async function settleAgain(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(onInvitation, form)
  if (!input.ok) return input
  const settled = await settleAskAgain(editor, input.value)
  if (!settled.ok) return refused(settled, form)
  redirect("/dashboard/show")
}

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

export async function showPortrait(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(usePortraitInput, form)
  if (!input.ok) return input
  const used = await usePortrait(editor, input.value)
  if (!used.ok) return refused(used, form)
  redirect("/dashboard/show")
}

export async function dropPortrait(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(onInvitation, form)
  if (!input.ok) return input
  const removed = await removePortrait(editor, input.value.invitationId)
  if (!removed.ok) return refused(removed, form)
  redirect("/dashboard/show")
}
