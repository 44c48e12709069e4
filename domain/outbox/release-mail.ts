import "server-only"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"

/** Ends a mail's hold: it leaves now. One that already left stays as it is. */
export async function releaseMail(tx: Transaction, mailId: string): Promise<void> {
  await tx.mail.updateMany({
    where: { id: mailId, state: "waiting" },
    data: { notBefore: await clockNow(tx), isHeld: false },
  })
}
