import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { cancelMail } from "@/domain/outbox/cancel-mail"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockedInvitation, type WholeInvitation } from "./queries"

/**
 * Takes back what is still held: an invitation without a pitch, an offer of other times, or a thank-you. The mail never
 * leaves, and it stands as it stood. Refuses: nothing-to-undo, undo-on-pitch { pitchId }, already-leaving.
 */
export function undoInvitation(editor: Editor, { invitationId }: { invitationId: string }) {
  return transaction(async (tx) => {
    const one = await lockedInvitation(tx, invitationId)
    if (!one) return refuse("nothing-to-undo")
    const back = await stoodBefore(tx, one)
    if (!back.ok) return back
    const cancelled = await cancelMail(tx, back.value.mailId)
    if (!cancelled.ok) return cancelled
    await tx.invitation.update({
      where: { id: invitationId },
      data: { ...back.value.data, version: { increment: 1 } },
    })
    await recordEntry(tx, editor, "invitation.undone", invitationId, { what: back.value.what })
    return ok({ invitationId })
  })
}

async function stoodBefore(tx: Transaction, one: WholeInvitation) {
  if (one.state === "aired" && one.thanksMailId)
    return ok({ what: "thanks", mailId: one.thanksMailId, data: { thanksMailId: null } })
  if (one.state !== "open" || !one.mail) return refuse("nothing-to-undo")
  const mailId = one.mail.id
  if (one.round === 1) {
    if (one.decision) return refuse("undo-on-pitch", { pitchId: one.decision.pitchId })
    return ok({ what: "invited", mailId, data: { state: "withdrawn" as const } })
  }
  await tx.seatOffer.deleteMany({ where: { invitationId: one.id, round: one.round } })
  const [earlier] = await tx.$queryRaw<{ id: string }[]>`
    select id from mails where invitation_id = ${one.id}::uuid and id <> ${mailId}::uuid and state = 'accepted'
      and kind in ('invitation', 'pitch-invited', 'invitation-offer') order by accepted_at desc limit 1`
  const data = {
    state: one.stoodBefore ?? ("proposed" as const),
    round: one.round - 1,
    mailId: earlier?.id ?? null,
    answeredAt: await clockNow(tx),
  }
  return ok({ what: "offered", mailId, data })
}
