import "server-only"
import * as z from "zod"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { discardDrafts } from "@/domain/events/discard-drafts"
import { withdrawInvitation } from "@/domain/invitations/withdraw-invitation"
import { dropMail } from "@/domain/outbox/drop-mail"
import type { MailState } from "@/domain/outbox/mail"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { dropOpenQuestion } from "./decide-pitch"
import type { Outcome } from "./pitch"
import { dropCorrection } from "./reverse-decision"
import { inForce, isTold } from "./whole-pitch"

export const withdrawInput = z.object({ choice: z.literal("withdraw", "Please choose, then press.") })

/**
 * The pitcher takes it back, with the question, invitation and drafts that hang on it.
 * What was told as over is not theirs to take back: who withdraws can reopen, and would
 * so come back without end. Refuses: already-withdrawn, already-closed, already-listed, already-booked.
 */
export function withdrawPitch(pitcher: Pitcher) {
  return transaction((tx) => takeBack(tx, pitcher))
}

/** The same in the caller's transaction, for a pitch that is about to be forgotten. */
export async function takeBack(tx: Transaction, pitcher: Pitcher) {
  const { pitchId } = pitcher
  const [open] = await tx.$queryRaw<unknown[]>`
    select 1 from pitches where id = ${pitchId}::uuid and withdrawn_at is null and forgotten_at is null for update`
  if (!open) return refuse("already-withdrawn")
  const now = await clockNow(tx)
  await dropOpenQuestion(tx, pitchId)
  await dropCorrection(tx, pitchId)
  const decision = await tx.decision.findFirst({
    where: { pitchId, ...inForce.where },
    include: inForce.include,
  })
  if (decision && isOver(decision)) return refuse("already-closed")
  if (decision) {
    const drawn = await tx.proposedEvent.findMany({ where: { pitchId, eventId: { not: null } } })
    const eventIds = drawn.flatMap((event) => event.eventId ?? [])
    if ((await discardDrafts(tx, eventIds)) < eventIds.length) return refuse("already-listed")
    if (decision.invitationId && !(await withdrawInvitation(tx, decision.invitationId)))
      return refuse("already-booked")
    if (decision.mailId) await dropMail(tx, decision.mailId)
    await tx.decision.update({ where: { id: decision.id }, data: { supersededAt: now } })
  }
  await tx.pitch.update({
    where: { id: pitchId },
    data: {
      state: "closed",
      withdrawnAt: now,
      isOurTurn: false,
      snoozedUntil: null,
      version: { increment: 1 },
    },
  })
  await recordEntry(tx, pitcher, "pitch.withdrawn", pitchId)
  return ok(null)
}

const isOver = ({ outcome, mail }: { outcome: Outcome; mail: { state: MailState } | null }) =>
  outcome === "lapsed" || outcome === "spam" || (outcome === "declined" && isTold(mail?.state))
