"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { requireEditor } from "@/app/actor"
import { signOutEverywhere } from "@/domain/members/sign-out-everywhere"
import { sessionCookie } from "@/lib/auth"
import type { FormState } from "@/lib/form"

export async function leaveEverywhere(): Promise<FormState> {
  const editor = await requireEditor()
  await signOutEverywhere(editor)
  ;(await cookies()).delete(sessionCookie())
  redirect("/sign-in")
}
