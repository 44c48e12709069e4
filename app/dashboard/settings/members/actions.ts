"use server"

import { redirect } from "next/navigation"
import * as z from "zod"
import { requireAdmin } from "@/app/actor"
import { changeMember } from "@/domain/members/change-member"
import { inviteMember } from "@/domain/members/invite-member"
import { memberInput } from "@/domain/members/member"
import { type FormState, readForm, refused } from "@/lib/form"
import { line } from "@/lib/text"

const onMember = { id: z.uuid(), version: z.coerce.number().pipe(z.int32()) }
const changeInput = z.object({
  ...onMember,
  role: z.enum(["none", "editor", "admin"]).transform((role) => (role === "none" ? null : role)),
  publicName: line(80).transform((name) => name || null),
})
const openInput = z.object({
  ...onMember,
  isDisabled: z.enum(["yes", "no"]).transform((word) => word === "yes"),
})

const members = "/dashboard/settings/members"

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(memberInput, form)
  if (!input.ok) return input
  const added = await inviteMember(admin, input.value)
  if (!added.ok) return refused(added, form)
  redirect(members)
}

export async function change(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(changeInput, form)
  if (!input.ok) return input
  const changed = await changeMember(admin, input.value)
  if (!changed.ok) return refused(changed, form)
  redirect(members)
}

export async function disable(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(openInput, form)
  if (!input.ok) return input
  const changed = await changeMember(admin, input.value)
  if (!changed.ok) return refused(changed, form)
  redirect(members)
}
