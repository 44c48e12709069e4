import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { keepPicture } from "@/domain/media/keep-picture"
import { pictureFile, pictureWidths, pictureWords } from "@/domain/media/medium"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { encodePicture } from "@/lib/picture"
import { ok, refuse } from "@/lib/result"
import { mayEditEvent } from "./policy"
import { storeCalendarEntry } from "./store-calendar-entry"

/** `was` is the picture that stood on the page, empty for none. Without a file its words alone change. */
export const eventPictureInput = z.object({
  id: z.uuid(),
  was: z.uuid().optional(),
  file: pictureFile.optional(),
  ...pictureWords,
})

export const noPictureInput = z.object({ id: z.uuid(), was: z.uuid() })

type Wish = {
  id: string
  was?: string | undefined
  bytes: Uint8Array | null
  alt: string
  focalX: number
  focalY: number
}

/**
 * Gives an event its picture, or another, or other words for the one it has. The guard is the picture that the editor
 * saw, not the event's version: somebody who writes the text meanwhile is not in the way. Refuses: not-found,
 * changed-meanwhile, needs-file, and what encodePicture refuses.
 */
export async function setPicture(editor: Editor, { id, was, bytes, ...words }: Wish) {
  if (!bytes && !was) return refuse("needs-file")
  const encoded = bytes && (await encodePicture(bytes, pictureWidths))
  if (encoded && !encoded.ok) return encoded
  return transaction(async (tx) => {
    if (!(await mayTouch(tx, editor, id))) return refuse("not-found")
    if (encoded) {
      const kept = await keepPicture(tx, encoded.value, words)
      if (!(await point(tx, { id, from: was ?? null, to: kept.id }))) return refuse("changed-meanwhile")
    } else {
      const told = await tx.medium.updateMany({
        where: { id: was ?? "", events: { some: { id } } },
        data: words,
      })
      if (told.count === 0) return refuse("changed-meanwhile")
    }
    await recordEntry(tx, editor, "event.picture-set", id, { isNew: encoded !== null })
    return ok({ id })
  })
}

/** Takes the picture off an event; its files go with it. Refuses: not-found, changed-meanwhile. */
export function removePicture(editor: Editor, { id, was }: z.output<typeof noPictureInput>) {
  return transaction(async (tx) => {
    if (!(await mayTouch(tx, editor, id))) return refuse("not-found")
    if (!(await point(tx, { id, from: was, to: null }))) return refuse("changed-meanwhile")
    await recordEntry(tx, editor, "event.picture-removed", id)
    return ok({ id })
  })
}

async function mayTouch(tx: Transaction, editor: Editor, id: string): Promise<boolean> {
  const event = await tx.event.findUnique({ where: { id }, select: { state: true } })
  return event !== null && mayEditEvent(editor, event)
}

/** Of two who saw the same picture, or none, one touches the row. */
async function point(
  tx: Transaction,
  { id, from, to }: { id: string; from: string | null; to: string | null },
) {
  const pointed = await tx.event.updateMany({
    where: { id, pictureId: from, state: { not: "cancelled" } },
    data: { pictureId: to, updatedAt: await clockNow(tx) },
  })
  if (pointed.count === 0) return false
  await storeCalendarEntry(tx, id)
  return true
}
