import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"

/** A note to colleagues. It is never mailed, and the person it speaks of may ask to see it. */
export function addNote(editor: Editor, { pitchId, text }: { pitchId: string; text: string }) {
  return transaction(async (tx) => {
    const id = newId()
    await tx.note.create({
      data: { id, pitchId, memberId: editor.memberId, text, writtenAt: await clockNow(tx) },
    })
    await recordEntry(tx, editor, "pitch.noted", pitchId)
    return ok({ id })
  })
}
