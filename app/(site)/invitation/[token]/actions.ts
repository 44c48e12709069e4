"use server"

import { redirect } from "next/navigation"
import * as z from "zod"
import { requireGuest } from "@/app/actor"
import { seatChoice } from "@/components/invitations/seat-choice"
import type { Guest } from "@/domain/actors/actor"
import type { FreeSeat } from "@/domain/episodes/episode"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { cancelSeat } from "@/domain/invitations/cancel-seat"
import { changeSeat } from "@/domain/invitations/change-seat"
import { chooseZone, zoneInput } from "@/domain/invitations/choose-zone"
import { declineInvitation } from "@/domain/invitations/decline-invitation"
import { forgetGuest, forgetInput } from "@/domain/invitations/forget-guest"
import { giveRelease, releaseInput } from "@/domain/invitations/give-release"
import { type Reply, replyInput } from "@/domain/invitations/invitation"
import { keepSeat } from "@/domain/invitations/keep-seat"
import { prepInput } from "@/domain/invitations/prep"
import { proposeTime } from "@/domain/invitations/propose-time"
import { savePrep } from "@/domain/invitations/save-prep"
import { portraitInput, removePortrait, setPortrait } from "@/domain/invitations/set-portrait"
import { pictureFaults } from "@/domain/media/medium"
import { type FormState, readForm, refused, refusedAt, untouched } from "@/lib/form"
import type { Refusal } from "@/lib/result"
import { paragraphs } from "@/lib/text"

/** Its file and name stay as they are: a form opened before a deploy finds its action by them. */
export async function reply(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(replyInput, withSeat(form))
  if (!input.ok) return { ...input, typed: { ...input.typed, choice: String(form.get("choice") ?? "") } }
  const done = await replyWith(guest, input.value)
  if (!done.ok) return refused(withChoices(done), form)
  redirect(`/invitation/${token}`)
}

/** Their picture for the page of the episode. */
export async function givePortrait(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(portraitInput, form)
  if (!input.ok) return input
  const { file, ...words } = input.value
  const done = await setPortrait(guest, { ...words, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (done.ok) redirect(`/invitation/${token}#portrait`)
  const faults: Record<string, string> = pictureFaults
  const fault = faults[done.reason]
  return fault ? refusedAt({ file: fault }, form) : refused(done, form)
}

export async function takePortraitBack(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const done = await removePortrait(guest, guest.invitationId)
  if (!done.ok) return refused(done, form)
  redirect(`/invitation/${token}#portrait`)
}

/** Each seat is a choice of its own, `yes:` and the seat, so that one press answers and says when. */
function withSeat(form: FormData): FormData {
  const [choice = "", seatId = ""] = String(form.get("choice") ?? "").split(":")
  const parted = new FormData()
  for (const [name, value] of form) if (name !== "choice" && name !== "seatId") parted.append(name, value)
  parted.set("choice", choice)
  parted.set("seatId", seatId)
  return parted
}

/** With script the page around the form is not made anew, so the refusal brings what is free now. */
function withChoices(refusal: Refusal): Refusal {
  const { free } = (refusal.about ?? {}) as { free?: FreeSeat[] }
  return free ? { ...refusal, about: { free: free.map((seat) => seatChoice(seat)) } } : refusal
}

function replyWith(guest: Guest, choice: Reply) {
  const { invitationId } = guest
  switch (choice.choice) {
    case "yes":
      return acceptInvitation(guest, { invitationId, seatId: choice.seatId })
    case "another-time":
      return proposeTime(guest, { invitationId, words: choice.words })
    case "no":
      return declineInvitation(guest, { askAgainIn: choice.askAgainIn })
  }
}

const changeInput = z.object({ seatId: z.uuid("Choose one of the times.") })

export async function change(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(changeInput, form)
  if (!input.ok) return input
  const done = await changeSeat(guest, { invitationId: guest.invitationId, ...input.value })
  if (!done.ok) return refused(withChoices(done), form)
  redirect(`/invitation/${token}`)
}

const cancelInput = z.object({
  cancel: z.literal("yes", "Tick the box, then press."),
  words: paragraphs(1000),
})

export async function cancel(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(cancelInput, form)
  if (!input.ok) return input
  const { words } = input.value
  const done = await cancelSeat(guest, { invitationId: guest.invitationId, words })
  if (!done.ok) return refused(done, form)
  redirect(`/invitation/${token}`)
}

export async function keep(token: string, _: FormState, form: FormData): Promise<FormState> {
  const kept = await keepSeat(await requireGuest(token))
  if (!kept.ok) return refused(kept, form)
  redirect(`/invitation/${token}`)
}

export async function zone(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(zoneInput, form)
  if (!input.ok) return input
  await chooseZone(guest, input.value)
  redirect(`/invitation/${token}`)
}

/** As they type: nothing but whether it is kept. */
export async function keepPrep(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(prepInput, form)
  if (!input.ok) return input
  const saved = await savePrep(guest, input.value)
  return saved.ok ? untouched : refused(saved, form)
}

export async function prep(token: string, state: FormState, form: FormData): Promise<FormState> {
  const kept = await keepPrep(token, state, form)
  if (!kept.ok) return kept
  redirect(`/invitation/${token}?saved=prep#prep`)
}

export async function release(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(releaseInput, form)
  if (!input.ok) return input
  const done = await giveRelease(guest, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/invitation/${token}#publishing`)
}

/** What is left is said on a page that knows nobody, by codes. */
export async function forget(token: string, _: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest(token)
  const input = readForm(forgetInput, form)
  if (!input.ok) return input
  const { value } = await forgetGuest(guest, { isNever: input.value.never === "yes" })
  const left = new URLSearchParams(value.left.map((one) => ["left", one]))
  redirect(`/invitation/forgotten${left.size > 0 ? `?${left}` : ""}`)
}
