import "server-only"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/**
 * Takes a mail back. Refuses: already-leaving, from the moment a worker has taken it in hand for the first time; a
 * mail that waits between two tries may have arrived with the first, so it cannot be taken back either.
 */
export async function cancelMail(tx: Transaction, mailId: string) {
  const cancelled = await tx.mail.updateMany({
    where: { id: mailId, state: "waiting", attempts: 0 },
    data: { state: "cancelled" },
  })
  return cancelled.count === 1 ? ok(mailId) : refuse("already-leaving")
}
