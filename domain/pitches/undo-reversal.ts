import "server-only"
import { putDraftsBack, type setDraftsAside } from "@/domain/events/set-drafts-aside"
import { reopenInvitation } from "@/domain/invitations/reopen-invitation"
import { cancelMail } from "@/domain/outbox/cancel-mail"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { onItsWay } from "./whole-pitch"

type Aside = {
  drafts: Awaited<ReturnType<typeof setDraftsAside>>
  places: { position: number; eventId: string }[]
}

/**
 * The decision that was reversed stands again, with all that hung on it, in the caller's transaction. What the admin wrote
 * stays with it. Refuses: nothing-to-undo, already-leaving.
 */
export async function undoReversal(tx: Transaction, pitchId: string) {
  const decision = await tx.decision.findFirst({
    where: { pitchId, supersededAt: { not: null }, correctionMail: { state: { in: onItsWay } } },
  })
  if (!decision?.correctionMailId) return refuse("nothing-to-undo")
  const cancelled = await cancelMail(tx, decision.correctionMailId)
  if (!cancelled.ok) return cancelled
  const { aside, ...typed } = decision.typed as Record<string, string>
  if (aside) await putBack(tx, pitchId, JSON.parse(aside))
  if (decision.invitationId) await reopenInvitation(tx, decision.invitationId)
  await tx.decision.update({ where: { id: decision.id }, data: { supersededAt: null, typed } })
  const since = {
    pitchId,
    author: "pitcher",
    writtenAt: { gt: decision.supersededAt ?? decision.decidedAt },
  } as const
  const isOurTurn = (await tx.message.count({ where: since })) > 0
  return ok({ outcome: "reversed" as const, back: { state: "closed" as const, isOurTurn } })
}

async function putBack(tx: Transaction, pitchId: string, { drafts, places }: Aside): Promise<void> {
  await putDraftsBack(tx, drafts)
  for (const { position, eventId } of places) {
    const isThere = await tx.event.count({ where: { id: eventId } })
    if (isThere) await tx.proposedEvent.updateMany({ where: { pitchId, position }, data: { eventId } })
  }
}
