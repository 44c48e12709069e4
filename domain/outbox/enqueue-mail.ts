import "server-only"
import { v7 as newId } from "uuid"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"
import { env } from "@/lib/env"
import type { MailDraft } from "./mail"

export type MailSubject = { pitchId?: string; invitationId?: string; memberId?: string }

/**
 * Puts a mail into the outbox, in the caller's transaction: it leaves if and only if that commits. With `holdMinutes`
 * it can be cancelled until then. Its Message-ID (RFC 5322) is made here, so a repeat is recognisably the same mail.
 */
export async function enqueueMail(
  tx: Transaction,
  draft: MailDraft,
  about: MailSubject,
  holdMinutes = 0,
): Promise<{ id: string; leavesAt: Date }> {
  const now = await clockNow(tx)
  const leavesAt = new Date(now.getTime() + holdMinutes * 60_000)
  const id = newId()
  await tx.mail.create({
    data: {
      id,
      kind: draft.kind,
      toEmail: draft.to.email,
      toName: draft.to.name,
      subject: draft.subject,
      body: draft.body,
      ...(draft.calendar && { calendar: draft.calendar }),
      notBefore: leavesAt,
      isHeld: holdMinutes > 0,
      messageId: `<${id}@${new URL(env().BASE_URL).hostname}>`,
      pitchId: about.pitchId ?? null,
      invitationId: about.invitationId ?? null,
      memberId: about.memberId ?? null,
      createdAt: now,
    },
  })
  return { id, leavesAt }
}
