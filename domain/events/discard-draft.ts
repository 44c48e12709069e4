import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { OnEvent } from "./event-input"
import { mayDiscardDraft } from "./policy"

/**
 * Throws a draft away that nobody outside has seen. Refuses: not-found, was-public (its address still says that it was
 * taken down), pitched (somebody was told yes: that decision is taken back first), changed-meanwhile.
 */
export function discardDraft(editor: Editor, { id, version }: OnEvent) {
  return transaction(async (tx) => {
    const draft = await tx.event.findUnique({
      where: { id },
      select: { state: true, wasPublicAt: true, proposed: { select: { id: true } } },
    })
    if (!draft) return refuse("not-found")
    const isPitched = draft.proposed !== null
    if (!mayDiscardDraft(editor, { ...draft, isPitched })) {
      if (isPitched) return refuse("pitched")
      return refuse(draft.wasPublicAt ? "was-public" : "changed-meanwhile")
    }
    const gone = await tx.event.deleteMany({ where: { id, version, state: "draft", wasPublicAt: null } })
    if (gone.count === 0) return refuse("changed-meanwhile")
    await recordEntry(tx, editor, "event.discarded", id)
    return ok({ id })
  })
}
