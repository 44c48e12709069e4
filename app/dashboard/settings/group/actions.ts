"use server"

import { redirect } from "next/navigation"
import type * as z from "zod"
import { requireAdmin } from "@/app/actor"
import type { Admin } from "@/domain/actors/actor"
import {
  changeDigest,
  changeHouse,
  changePromises,
  changeShow,
  digestInput,
  groupInput,
  promisesInput,
  showInput,
} from "@/domain/settings/change-house"
import { type FormState, readForm, refused } from "@/lib/form"
import type { Result } from "@/lib/result"

export const saveGroup = async (_: FormState, form: FormData) => save("group", groupInput, changeHouse, form)
export const saveShow = async (_: FormState, form: FormData) => save("show", showInput, changeShow, form)
export const savePromises = async (_: FormState, form: FormData) =>
  save("promises", promisesInput, changePromises, form)
export const saveDigest = async (_: FormState, form: FormData) =>
  save("digest", digestInput, changeDigest, form)

async function save<Schema extends z.ZodType>(
  part: string,
  schema: Schema,
  verb: (admin: Admin, input: z.output<Schema>) => Promise<Result<unknown>>,
  form: FormData,
): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(schema, form)
  if (!input.ok) return input
  const done = await verb(admin, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/dashboard/settings/group?saved=${part}#${part}`)
}
