"use server"

import { redirect } from "next/navigation"
import type * as z from "zod"
import { requireAdmin } from "@/app/actor"
import type { Admin } from "@/domain/actors/actor"
import { layOutEpisodes } from "@/domain/episodes/lay-out-episodes"
import { pictureFaults } from "@/domain/media/medium"
import { logoInput, noLogoInput, removeLogo, setLogo } from "@/domain/media/set-logo"
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
import {
  accentInput,
  announcementInput,
  audienceInput,
  changeAnnouncement,
  changeAudience,
  changeLinks,
  changeLook,
  linksInput,
} from "@/domain/settings/change-look"
import { changeShowRule, showRuleInput } from "@/domain/settings/change-show-rule"
import { type FormState, readForm, refused, refusedAt } from "@/lib/form"
import type { Result } from "@/lib/result"

export const saveGroup = async (_: FormState, form: FormData) => save("group", groupInput, changeHouse, form)
/** The coming weeks follow at once, and do not wait for the clock. */
export const saveShowRule = async (_: FormState, form: FormData) =>
  save(
    "show-rule",
    showRuleInput,
    async (admin, input) => {
      const changed = await changeShowRule(admin, input)
      if (changed.ok) await layOutEpisodes(admin)
      return changed
    },
    form,
  )
export const saveShow = async (_: FormState, form: FormData) => save("show", showInput, changeShow, form)
export const savePromises = async (_: FormState, form: FormData) =>
  save("promises", promisesInput, changePromises, form)
export const saveDigest = async (_: FormState, form: FormData) =>
  save("digest", digestInput, changeDigest, form)
export const saveAccent = async (_: FormState, form: FormData) => save("look", accentInput, changeLook, form)
export const saveLinks = async (_: FormState, form: FormData) => save("links", linksInput, changeLinks, form)
export const saveAnnouncement = async (_: FormState, form: FormData) =>
  save("announcement", announcementInput, changeAnnouncement, form)
export const saveAudience = async (_: FormState, form: FormData) =>
  save("audience", audienceInput, changeAudience, form)

export async function saveLogo(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(logoInput, form)
  if (!input.ok) return input
  const { file, ...wish } = input.value
  const done = await setLogo(admin, { ...wish, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (done.ok) redirect(`/dashboard/settings/group?saved=${wish.which}#logo`)
  const faults: Record<string, string> = pictureFaults
  const fault = faults[done.reason]
  return fault ? refusedAt({ file: fault }, form) : refused(done, form)
}

export async function takeLogoOff(_: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin()
  const input = readForm(noLogoInput, form)
  if (!input.ok) return input
  const done = await removeLogo(admin, input.value)
  if (!done.ok) return refused(done, form)
  redirect(`/dashboard/settings/group?saved=${input.value.which}#logo`)
}

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
