import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { dropMail } from "@/domain/outbox/drop-mail"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import type { MailDraft } from "@/domain/outbox/mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import type { Transaction } from "@/lib/db"
import { ok, type Result, refuse } from "@/lib/result"
import type { Outcome } from "./pitch"
import { refuseTied } from "./refuse-tied"

export type DecidedPitch = Awaited<ReturnType<typeof claimed>>

type Telling = {
  mail: MailDraft
  reason?: string
  reasonText?: string
  words?: string
  wayBack?: string
  invitationId?: string
  duplicateOfId?: string
  typed?: Record<string, string>
}

/**
 * Closes a pitch with one decision and holds the mail that tells it, in the caller's transaction. `tell` runs once the
 * pitch is surely ours to decide: it writes the mail and makes what the decision brings with it.
 * Refuses: changed-meanwhile { by, outcome, at }, has-tie, and whatever `tell` refuses.
 */
export async function decidePitch<Reason extends string>(
  tx: Transaction,
  editor: Editor,
  { pitchId, version, outcome }: { pitchId: string; version: number; outcome: Outcome },
  tell: (pitch: DecidedPitch) => Promise<Result<Telling, Reason>>,
) {
  // The guard is the write: of two editors, one touches the row, whatever both have read before.
  const closed = await tx.pitch.updateMany({
    where: { id: pitchId, version, state: { in: ["queued", "asked"] } },
    // Whom a person answers, nobody suspects any more.
    data: { state: "closed", version: { increment: 1 }, isOurTurn: false, snoozedUntil: null, suspicion: "" },
  })
  if (closed.count === 0) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
  const untied = await refuseTied(tx, editor, pitchId)
  if (!untied.ok) return untied
  const pitch = await claimed(tx, pitchId)
  await dropOpenQuestion(tx, pitchId)
  const telling = await tell(pitch)
  if (!telling.ok) return telling
  const { mail, reason = "", words = "", wayBack = "", invitationId = null, typed = {} } = telling.value
  const { duplicateOfId = null, reasonText = "" } = telling.value
  const { holdMinutes } = await currentSettings(tx)
  const about = { pitchId, ...(invitationId && { invitationId }) }
  const held = await enqueueMail(tx, mail, about, holdMinutes)
  await tx.decision.create({
    data: {
      id: newId(),
      pitchId,
      outcome,
      decidedById: editor.memberId,
      decidedAt: await clockNow(tx),
      reason,
      reasonText,
      words,
      wayBack,
      typed,
      invitationId,
      duplicateOfId,
      mailId: held.id,
    },
  })
  await recordEntry(tx, editor, `pitch.${outcome}`, pitchId, { reason })
  return ok({ pitchId, mailId: held.id, leavesAt: held.leavesAt, invitationId })
}

const claimed = (tx: Transaction, pitchId: string) =>
  tx.pitch.findUniqueOrThrow({
    where: { id: pitchId },
    include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } },
  })

/** A question that is no longer needed: if its mail still waits, it never leaves. */
export async function dropOpenQuestion(tx: Transaction, pitchId: string): Promise<void> {
  const open = await tx.question.findFirst({ where: { pitchId, answeredAt: null, closedAt: null } })
  if (!open) return
  await tx.question.update({ where: { id: open.id }, data: { closedAt: await clockNow(tx) } })
  for (const mailId of [open.mailId, open.lastCallMailId]) {
    if (mailId) await dropMail(tx, mailId)
  }
}

export type Meanwhile = { by: string; what: string; at: string } | null

/** Who was faster, for the page of the one who was not. */
export async function whatHappened(tx: Transaction, pitchId: string): Promise<Meanwhile> {
  const [last] = await tx.$queryRaw<{ by: string | null; what: string; at: Date }[]>`
    select m.name as by, a.action as what, a.at from audit_entries a left join members m on m.id = a.actor_id
    where a.subject_kind = 'pitch' and a.subject_id = ${pitchId}::uuid order by a.at desc, a.id desc limit 1`
  return last
    ? { by: last.by ?? "the pitcher", what: last.what.replace("pitch.", ""), at: last.at.toISOString() }
    : null
}
