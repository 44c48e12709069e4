import "server-only"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"

/**
 * Nobody needs this mail any more. Unlike `cancelMail` it promises nothing: what is in a worker's hand may still arrive,
 * and what waits between two tries may have arrived with the first. But it is not tried again.
 */
export async function dropMail(tx: Transaction, mailId: string): Promise<void> {
  await tx.mail.updateMany({
    where: { id: mailId, state: { in: ["waiting", "sending", "failed"] }, droppedAt: null },
    data: { droppedAt: await clockNow(tx) },
  })
}
