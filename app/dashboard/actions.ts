"use server"

import { refresh } from "next/cache"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { signOut } from "@/domain/members/sign-out"
import { skipDays } from "@/domain/settings/skip-days"
import { sessionCookie } from "@/lib/auth"
import { type FormState, refused, untouched } from "@/lib/form"
import { forgetSession, requireEditor } from "../actor"

export async function leave(): Promise<FormState> {
  await requireEditor()
  const session = (await cookies()).get(sessionCookie())?.value
  if (session) await signOut(session)
  await forgetSession()
  redirect("/sign-in")
}

export async function skipWeek(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const skipped = await skipDays(editor, 7)
  if (!skipped.ok) return refused(skipped, form)
  refresh()
  return untouched
}
