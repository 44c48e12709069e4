import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { db, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { longDateOf } from "@/lib/zone"
import { invitationLastCallMail } from "./emails"
import { lockedWait } from "./queries"

/** The one last call to guests at half time, after the first mail really went out. Returns how many it wrote. */
export async function callGuestsLast(clock: Clock): Promise<number> {
  const due = await db.invitation.findMany({
    where: { state: "open", lastCallMailId: null, mail: { state: "accepted" } },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take: 200,
  })
  let written = 0
  for (const { id } of due) if ((await transaction((tx) => callOne(tx, clock, id))).ok) written++
  return written
}

async function callOne(tx: Transaction, clock: Clock, invitationId: string) {
  // Locked, then read: an answer that arrives in this moment wins.
  const wait = await lockedWait(tx, invitationId)
  if (!wait || wait.lastCallMailId) return refuse("not-due")
  // Past its end it is too late to call; an editor's tap is what is left.
  if (wait.lastCallAt > wait.now || wait.expiresAt <= wait.now) return refuse("not-due")
  if (await wantsNoMail(tx, wait.contact.email)) return refuse("not-due")
  const { group, show, texts } = await currentSettings(tx)
  const to = { email: wait.contact.email, name: wait.contact.name }
  const closesOn = longDateOf(wait.expiresAt, group.zone)
  const { knownFrom } = wait
  const draft = invitationLastCallMail({ group, show, texts, to, closesOn, knownFrom })
  const mail = await enqueueMail(tx, draft, { invitationId })
  await tx.invitation.update({ where: { id: invitationId }, data: { lastCallMailId: mail.id } })
  await recordEntry(tx, clock, "invitation.last-call", invitationId)
  return ok(null)
}
