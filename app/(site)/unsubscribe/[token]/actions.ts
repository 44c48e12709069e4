"use server"

import { redirect } from "next/navigation"
import * as z from "zod"
import { requireUnsubscriber } from "@/app/actor"
import { neverInvite } from "@/domain/invitations/never-invite"
import { type FormState, readForm } from "@/lib/form"

const stopInput = z.object({ never: z.literal("yes", "Tick the box, then press.") })

export async function stop(token: string, _: FormState, form: FormData): Promise<FormState> {
  const unsubscriber = await requireUnsubscriber(token)
  const input = readForm(stopInput, form)
  if (!input.ok) return input
  await neverInvite(unsubscriber)
  redirect(`/unsubscribe/${token}?done=1`)
}
