import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** Back into the queue before its day. Refuses: not-asleep. */
export function wakePitch(editor: Editor, { pitchId }: { pitchId: string }) {
  return transaction(async (tx) => {
    const woken = await tx.pitch.updateMany({
      where: { id: pitchId, snoozedUntil: { not: null } },
      data: { snoozedUntil: null, version: { increment: 1 } },
    })
    if (woken.count === 0) return refuse("not-asleep")
    await recordEntry(tx, editor, "pitch.woken", pitchId)
    return ok({ pitchId })
  })
}
