"use server"

import * as z from "zod"
import { requireEditor } from "@/app/actor"
import type { Editor } from "@/domain/actors/actor"
import { importEpisodes } from "@/domain/episodes/import-episodes"
import { mostFeedBytes, readFeed } from "@/domain/episodes/read-feed"
import { type FormState, readForm, refused } from "@/lib/form"
import { webAddress } from "@/lib/text"
import { fetchPublic } from "@/lib/web"

const addressInput = z.object({
  address: webAddress.refine((url) => url !== "", "Where is the feed?"),
})

/** The file is fetched before anything is locked: it may take as long as its server does. */
export async function importFrom(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const input = readForm(addressInput, form)
  if (!input.ok) return input
  const fetched = await fetchPublic(input.value.address, { maxBytes: mostFeedBytes, timeoutMs: 20_000 })
  if (!fetched.ok) return refused(fetched, form)
  return bringIn(editor, fetched.value.body, form)
}

export async function importFile(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const file = form instanceof FormData ? form.get("file") : null
  if (!(file instanceof File) || file.size === 0)
    return { ok: false, reason: "invalid", errors: { file: "Choose the feed’s file." }, typed: {} }
  if (file.size > mostFeedBytes) return { ok: false, reason: "too-large", errors: {}, typed: {} }
  return bringIn(editor, new Uint8Array(await file.arrayBuffer()), form)
}

/** What came of it stands in the form: it is too long for an address, and of no use to anybody else. */
async function bringIn(editor: Editor, bytes: Uint8Array, form: FormData): Promise<FormState> {
  const done = await importEpisodes(editor, readFeed(bytes))
  return refused(done.ok ? { ok: false, reason: "imported", about: done.value } : done, form)
}
