import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** Tries a mail again that could not be sent, or does not wait for its next try. Refuses: not-waiting. */
export function retryMail(editor: Editor, { mailId }: { mailId: string }) {
  return transaction(async (tx) => {
    // A held one keeps its hold: undo was promised until then.
    const retried = await tx.mail.updateMany({
      where: {
        id: mailId,
        droppedAt: null,
        OR: [{ state: "failed" }, { state: "waiting", attempts: { gt: 0 } }],
        // What was decided since then has a mail of its own, and a forgotten one has nobody to go to.
        NOT: [{ decision: { supersededAt: { not: null } } }, { toEmail: "forgotten@invalid" }],
      },
      data: { state: "waiting", notBefore: await clockNow(tx) },
    })
    if (retried.count === 0) return refuse("not-waiting")
    await recordEntry(tx, editor, "mail.retried", mailId)
    return ok({ mailId })
  })
}
