import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { discardDrafts } from "@/domain/events/discard-drafts"
import { withdrawInvitation } from "@/domain/invitations/withdraw-invitation"
import { cancelMail } from "@/domain/outbox/cancel-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addDays } from "@/lib/zone"
import { dropOpenQuestion, whatHappened } from "./decide-pitch"
import { putAwayDays } from "./pitch"
import { mayFetchBack } from "./policy"
import { refuseTied } from "./refuse-tied"
import { undoReversal } from "./undo-reversal"

export const undoInput = z.object({ pitchId: z.uuid(), moveId: z.uuid() })

/**
 * Takes a decision or a question back while its mail is held: the mail never leaves, the pitch waits for us again and
 * what was written stays on record. What was put away without a mail comes back for 30 days, to where it was; and of a
 * reversal whose correction is held, the decision stands again.
 * `moveId` is the decision or question that the editor saw: a page that stood open never undoes what a colleague has done
 * since. Refuses: nothing-to-undo, changed-meanwhile { by, what, at }, already-leaving, already-public, already-booked,
 * too-late, has-tie.
 */
export function undoDecision(editor: Editor, { pitchId, moveId }: { pitchId: string; moveId?: string }) {
  return transaction(async (tx) => {
    // Lock first: deciding, publishing, withdrawing and undoing one pitch wait for one another here.
    const [pitch] = await tx.$queryRaw<{ state: string; isConfirmed: boolean }[]>`
      select state::text as state, confirmed_at is not null as "isConfirmed" from pitches where id = ${pitchId}::uuid and withdrawn_at is null and forgotten_at is null
      for update`
    const untied = await refuseTied(tx, editor, pitchId)
    if (!untied.ok) return untied
    if (moveId && moveId !== (await standingMove(tx, pitchId)))
      return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    const undone =
      pitch?.state === "closed"
        ? await undoClosing(tx, editor, pitchId)
        : pitch?.state === "asked"
          ? await undoAsking(tx, pitchId)
          : pitch?.state === "queued"
            ? await undoReversal(tx, pitchId)
            : refuse("nothing-to-undo")
    if (!undone.ok) return undone
    const { outcome } = undone.value
    const isConfirmed = pitch?.isConfirmed ?? false
    await tx.pitch.update({
      where: { id: pitchId },
      data: {
        state: isConfirmed ? "queued" : "unconfirmed",
        isOurTurn: isConfirmed,
        snoozedUntil: null,
        version: { increment: 1 },
        ...undone.value.back,
      },
    })
    await recordEntry(tx, editor, "pitch.undone", pitchId, { outcome })
    return ok({ pitchId, outcome })
  })
}

async function standingMove(tx: Transaction, pitchId: string): Promise<string | undefined> {
  const [move] = await tx.$queryRaw<{ id: string }[]>`
    select id from decisions where pitch_id = ${pitchId}::uuid and undone_at is null and superseded_at is null
    union all
    select id from questions where pitch_id = ${pitchId}::uuid and answered_at is null and closed_at is null
    union all
    select d.id from decisions d join mails m on m.id = d.correction_mail_id
    where d.pitch_id = ${pitchId}::uuid and d.superseded_at is not null and m.state in ('waiting', 'sending')
    limit 1`
  return move?.id
}

async function undoClosing(tx: Transaction, editor: Editor, pitchId: string) {
  const decision = await tx.decision.findFirst({ where: { pitchId, undoneAt: null, supersededAt: null } })
  if (decision?.outcome === "spam") return fetchBack(tx, editor, decision)
  if (!decision?.mailId) return refuse("nothing-to-undo")
  const cancelled = await cancelMail(tx, decision.mailId)
  if (!cancelled.ok) return cancelled
  const drawn = await tx.proposedEvent.findMany({ where: { pitchId, eventId: { not: null } } })
  const eventIds = drawn.flatMap((event) => event.eventId ?? [])
  if ((await discardDrafts(tx, eventIds)) < eventIds.length) return refuse("already-public")
  if (decision.invitationId && !(await withdrawInvitation(tx, decision.invitationId)))
    return refuse("already-booked")
  await tx.decision.update({ where: { id: decision.id }, data: { undoneAt: await clockNow(tx) } })
  return ok({ outcome: decision.outcome, back: {} })
}

async function fetchBack(tx: Transaction, editor: Editor, spam: { id: string; decidedAt: Date }) {
  const [now, { group }] = [await clockNow(tx), await currentSettings(tx)]
  const isUndoTime = addDays(spam.decidedAt, putAwayDays, group.zone) > now
  if (!mayFetchBack(editor, { outcome: "spam", isWithdrawn: false, isUndoTime })) return refuse("too-late")
  await tx.decision.update({ where: { id: spam.id }, data: { undoneAt: now } })
  return ok({ outcome: "spam" as const, back: {} })
}

async function undoAsking(tx: Transaction, pitchId: string) {
  const question = await tx.question.findFirst({ where: { pitchId, answeredAt: null, closedAt: null } })
  if (!question?.mailId) return refuse("nothing-to-undo")
  const cancelled = await cancelMail(tx, question.mailId)
  if (!cancelled.ok) return cancelled
  await dropOpenQuestion(tx, pitchId)
  return ok({ outcome: "asked" as const, back: {} })
}
