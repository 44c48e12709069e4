import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** An editor has dealt with a mail that did not arrive: it is a task no more. Refuses: nothing-to-settle. */
export function settleMail(editor: Editor, { mailId }: { mailId: string }) {
  return transaction(async (tx) => {
    const settled = await tx.mail.updateMany({
      where: { id: mailId, state: { in: ["failed", "bounced"] }, settledAt: null },
      data: { settledAt: await clockNow(tx) },
    })
    if (settled.count === 0) return refuse("nothing-to-settle")
    await recordEntry(tx, editor, "mail.settled", mailId)
    return ok({ mailId })
  })
}
