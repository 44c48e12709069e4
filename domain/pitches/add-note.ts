import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"

export const noteInput = z.object({
  pitchId: z.uuid(),
  text: paragraphs(2000).refine((text) => text !== "", "Write the note first."),
})

/** A note to colleagues. It is never mailed, and stands in the copy that the pitcher may take. Refuses: forgotten. */
export function addNote(editor: Editor, { pitchId, text }: { pitchId: string; text: string }) {
  return transaction(async (tx) => {
    // Nobody would ever take a word away again that is written about somebody who was forgotten.
    const [kept] = await tx.$queryRaw<unknown[]>`
      select 1 from pitches where id = ${pitchId}::uuid and forgotten_at is null for share`
    if (!kept) return refuse("forgotten")
    const id = newId()
    await tx.note.create({
      data: { id, pitchId, memberId: editor.memberId, text, writtenAt: await clockNow(tx) },
    })
    await recordEntry(tx, editor, "pitch.noted", pitchId)
    return ok({ id })
  })
}
