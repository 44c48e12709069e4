import "server-only"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { signInMail } from "./emails"

/**
 * Mails a sign-in link to a member with a role. An unknown or disabled address gets the same answer and no mail.
 * Refuses: too-many, counted for each address and for each sender apart, so that nobody can lock a member out.
 */
export async function requestSignIn({ email, sender }: { email: string; sender: string }) {
  const isCalm = await mayPass("sign-in-sender", sender, 20, 15 * 60)
  if (!isCalm) return refuse("too-many")
  // A flood of requests for one address sends five mails, and looks the same from outside.
  if (!(await mayPass("sign-in-address", email.toLowerCase(), 5, 15 * 60))) return ok(null)
  return transaction(async (tx) => {
    const member = await tx.member.findUnique({
      where: { email },
      select: { id: true, name: true, email: true, role: true, disabledAt: true },
    })
    if (!member?.email || !member.role || member.disabledAt) return ok(null)
    const { group } = await currentSettings(tx)
    await enqueueMail(tx, signInMail({ group: group.name, name: member.name, email: member.email }), {
      memberId: member.id,
    })
    return ok(null)
  })
}
