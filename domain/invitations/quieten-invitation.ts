import "server-only"
import { dropMail } from "@/domain/outbox/drop-mail"
import type { Transaction } from "@/lib/db"
import type { WholeInvitation } from "./queries"

/** They answered, or it is over: neither a last call nor our next offer is needed, in the caller's transaction. */
export async function quietenInvitation(
  tx: Transaction,
  { lastCallMailId, mail }: Pick<WholeInvitation, "lastCallMailId" | "mail">,
): Promise<void> {
  if (lastCallMailId) await dropMail(tx, lastCallMailId)
  if (mail?.kind === "invitation-offer") await dropMail(tx, mail.id)
}
