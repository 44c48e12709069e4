import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { ExplainedMove } from "./event"

/** Not on that day, and no other is known yet: the old one stays on its page, struck. Refuses: changed-meanwhile. */
export function postponeEvent(editor: Editor, { id, version, stateNote }: ExplainedMove) {
  return transaction(async (tx) => {
    const postponed = await tx.event.updateMany({
      where: { id, version, state: "published" },
      data: {
        state: "postponed",
        stateNote,
        updatedAt: await clockNow(tx),
        version: { increment: 1 },
        sequence: { increment: 1 },
      },
    })
    if (postponed.count === 0) return refuse("changed-meanwhile")
    await recordEntry(tx, editor, "event.postponed", id)
    return ok({ id })
  })
}
