import "server-only"
import type { Transaction } from "@/lib/db"
import { quietenInvitation } from "./quieten-invitation"

/** Takes an invitation back, in the caller's transaction, with the mails that still wait. False: the guest has a seat. */
export async function withdrawInvitation(tx: Transaction, invitationId: string): Promise<boolean> {
  const taken = await tx.invitation.updateMany({
    where: { id: invitationId, state: { in: ["open", "proposed", "lapsed", "declined"] } },
    data: { state: "withdrawn", version: { increment: 1 } },
  })
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { id: invitationId },
    include: { mail: true },
  })
  if (taken.count === 1) await quietenInvitation(tx, invitation)
  return invitation.state === "withdrawn"
}
