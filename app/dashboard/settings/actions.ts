"use server"

import { redirect } from "next/navigation"
import { forgetSession, requireEditor } from "@/app/actor"
import { signOutEverywhere } from "@/domain/members/sign-out-everywhere"
import type { FormState } from "@/lib/form"

export async function leaveEverywhere(): Promise<FormState> {
  const editor = await requireEditor()
  await signOutEverywhere(editor)
  await forgetSession()
  redirect("/sign-in")
}
