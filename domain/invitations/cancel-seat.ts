import "server-only"
import * as z from "zod"
import type { Editor, Guest } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { cancelledMail } from "./emails"
import { mayCancel } from "./policy"
import { lockedInvitation, seatFacts, type WholeInvitation } from "./queries"

export const cancelInput = z.object({
  invitationId: z.uuid(),
  words: paragraphs(600).refine(
    (text) => text.length >= 15,
    "Write one sentence of your own: they have kept this time for us.",
  ),
})

/**
 * Called off, by whichever side; the seat is free at once and the mail that takes the entry out of their calendar leaves
 * with it. A guest needs no words for it, we do. Refuses: not-booked.
 */
export function cancelSeat(
  actor: Guest | Editor,
  { invitationId, words }: { invitationId: string; words: string },
) {
  return transaction(async (tx) => {
    const before = await lockedInvitation(tx, invitationId)
    const [booking] = before?.bookings ?? []
    const now = await clockNow(tx)
    const isOver = booking !== undefined && booking.seat.episode.recordsAt <= now
    if (!before || !booking || !mayCancel({ ...before, isOver })) return refuse("not-booked")
    const invitation = await callOff(tx, actor, booking, words)
    const isOurs = actor.kind !== "guest"
    const facts = await seatFacts(tx, invitation, booking.seat.episode)
    await enqueueMail(tx, cancelledMail({ ...facts, isOurs, words }), { invitationId })
    return ok({ invitationId })
  })
}

/** The same in the caller's transaction, without its mail: for a guest who is about to be forgotten. */
export async function callOff(
  tx: Transaction,
  actor: Guest | Editor,
  { id, invitationId }: WholeInvitation["bookings"][number],
  words: string,
) {
  const now = await clockNow(tx)
  await tx.booking.update({ where: { id }, data: { endedAt: now } })
  const invitation = await tx.invitation.update({
    where: { id: invitationId },
    data: {
      state: "cancelled",
      isCancelledByGuest: actor.kind === "guest",
      cancelWords: words,
      answeredAt: now,
      movedFromLocal: null,
      sequence: { increment: 1 },
      version: { increment: 1 },
    },
    include: { contact: true },
  })
  await recordEntry(tx, actor, "invitation.cancelled", invitationId)
  return invitation
}
