import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"

/** Ends every session and every unused sign-in link of the member who asks. */
export function signOutEverywhere(editor: Editor) {
  return transaction(async (tx) => {
    await tx.session.deleteMany({ where: { memberId: editor.memberId } })
    await tx.link.deleteMany({ where: { memberId: editor.memberId } })
    await recordEntry(tx, editor, "member.signed-out-everywhere", editor.memberId)
    return ok(null)
  })
}
