import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line } from "@/lib/text"
import { whatHappened } from "./decide-pitch"

export const tieInput = z.object({ pitchId: z.uuid(), words: line(160) })

/**
 * An editor is close to the pitcher: they leave the decision to the others, who see it. Declared again, the new words
 * count. Refuses: changed-meanwhile { by, outcome, at }, once it is closed.
 */
export function declareTie(editor: Editor, { pitchId, words }: z.infer<typeof tieInput>) {
  return transaction(async (tx) => {
    // Locked, so that deciding waits for this or is over; without it the trigger alone would refuse, with a fault.
    const [open] = await tx.$queryRaw<unknown[]>`
      select 1 from pitches where id = ${pitchId}::uuid and state <> 'closed' for no key update`
    if (!open) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    const { memberId } = editor
    await tx.tie.upsert({
      where: { pitchId_memberId: { pitchId, memberId } },
      create: { pitchId, memberId, words, declaredAt: await clockNow(tx) },
      update: { words },
    })
    await recordEntry(tx, editor, "pitch.tie-declared", pitchId)
    return ok({ pitchId })
  })
}
