import "server-only"
import { Prisma, type Transaction } from "@/lib/db"

/** Takes every word and the address out of mails, in the caller's transaction; that there were some stays. */
export async function forgetMails(
  tx: Transaction,
  about: { pitchId: string } | { invitationId: string } | { vouch: { pitchId: string } },
): Promise<void> {
  await tx.mail.updateMany({ where: { ...about, state: "waiting" }, data: { state: "cancelled" } })
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
