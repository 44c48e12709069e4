import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** It was none after all: whoever declared a tie takes it back, and may decide again. Refuses: no-tie. */
export function takeBackTie(editor: Editor, { pitchId }: { pitchId: string }) {
  return transaction(async (tx) => {
    const gone = await tx.tie.deleteMany({ where: { pitchId, memberId: editor.memberId } })
    if (gone.count === 0) return refuse("no-tie")
    await recordEntry(tx, editor, "pitch.tie-taken-back", pitchId)
    return ok({ pitchId })
  })
}
