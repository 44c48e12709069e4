import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { SeriesInput } from "./series-rule"

/** What is said about all of a series; its address stays, and so do its dates. Refuses: changed-meanwhile. */
export function editSeries(editor: Editor, { id, version, ...input }: SeriesInput) {
  return transaction(async (tx) => {
    const edited = await tx.series.updateMany({
      where: { id, version },
      data: { ...input, version: { increment: 1 } },
    })
    if (edited.count === 0) return refuse("changed-meanwhile")
    await recordEntry(tx, editor, "series.edited", id)
    return ok({ id })
  })
}
