"use server"

import { redirect } from "next/navigation"
import * as z from "zod"
import { requireEditor } from "@/app/actor"
import { addEpisode } from "@/domain/episodes/add-episode"
import { episodeInput } from "@/domain/episodes/episode-input"
import { type FormState, readForm } from "@/lib/form"

const seats = "A whole number from 0 to 12."
const seatsInput = z.object({ seats: z.number({ error: seats }).int(seats).min(0, seats).max(12, seats) })

export async function add(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor()
  const said = readForm(episodeInput, form)
  if (!said.ok) return said
  const room = readForm(seatsInput, form)
  if (!room.ok) return room
  const { value } = await addEpisode(editor, { ...said.value, ...room.value })
  redirect(`/dashboard/show/episodes/${value.number}`)
}
