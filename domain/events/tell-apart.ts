import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { OnEvent } from "./event-input"

/** An editor looked: the two are two. The hint goes, and nothing that is public changes. Refuses: changed-meanwhile. */
export function tellApart(editor: Editor, { id, version }: OnEvent) {
  return transaction(async (tx) => {
    const told = await tx.event.updateMany({
      where: { id, version, looksLikeId: { not: null } },
      data: { looksLikeId: null, version: { increment: 1 } },
    })
    if (told.count === 0) return refuse("changed-meanwhile")
    await recordEntry(tx, editor, "event.told-apart", id)
    return ok({ id })
  })
}
