"use server"

import { redirect } from "next/navigation"
import { requireVoucher } from "@/app/actor"
import { vouchForPitcher, vouchInput } from "@/domain/pitches/vouch-for-pitcher"
import { type FormState, readForm, refused } from "@/lib/form"

/** Its file and name stay as they are: a form opened before a deploy finds its action by them. */
export async function vouch(token: string, _: FormState, form: FormData): Promise<FormState> {
  const voucher = await requireVoucher(token)
  const input = readForm(vouchInput, form)
  if (!input.ok) return input
  const done = await vouchForPitcher(voucher, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/confirm/${token}`)
}
