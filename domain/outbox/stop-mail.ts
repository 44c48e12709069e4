import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/**
 * Tries a mail no more. One that tells a decision, asks a question or invites is not stopped here: without it somebody would
 * never hear, so that is undone on its pitch. Refuses: undo-instead, already-leaving.
 */
export function stopMail(editor: Editor, { mailId }: { mailId: string }) {
  return transaction(async (tx) => {
    const stopped = await tx.mail.updateMany({
      where: {
        id: mailId,
        state: "waiting",
        isHeld: false,
        decision: null,
        corrects: null,
        questionTold: { none: {} },
        invitationTold: { none: {} },
      },
      data: { state: "cancelled" },
    })
    if (stopped.count === 0) {
      const waiting = await tx.mail.count({ where: { id: mailId, state: "waiting" } })
      return refuse(waiting > 0 ? "undo-instead" : "already-leaving")
    }
    await recordEntry(tx, editor, "mail.stopped", mailId)
    return ok({ mailId })
  })
}
