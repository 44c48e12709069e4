import "server-only"
import { clockNow } from "@/lib/clock"
import { Prisma, type Transaction } from "@/lib/db"

/** Takes every word and the address out of mails, in the caller's transaction; that there were some stays. */
export async function forgetMails(
  tx: Transaction,
  about: { pitchId: string } | { invitationId: string; pitchId: null } | { vouch: { pitchId: string } },
): Promise<void> {
  // Also what a worker has in hand: tried again it would go to nobody, with nothing in it.
  await tx.mail.updateMany({
    where: { ...about, state: { in: ["waiting", "sending", "failed"] }, droppedAt: null },
    data: { droppedAt: await clockNow(tx) },
  })
  await tx.mail.updateMany({
    where: about,
    data: {
      toEmail: "forgotten@invalid",
      toName: "",
      subject: "forgotten",
      body: [],
      calendar: Prisma.DbNull,
      lastError: "",
    },
  })
}
