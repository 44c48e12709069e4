import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { offerMail } from "./emails"
import { mayOffer } from "./policy"
import { seatsFor } from "./prepare-invitation"
import { lockedInvitation } from "./queries"
import { seatsInput } from "./seats-input"

export const offerInput = z.object({
  invitationId: z.uuid(),
  version: z.coerce.number().pipe(z.int32()),
  seatIds: seatsInput,
  sentence: paragraphs(600),
})

/**
 * Our answer to "yes, another time", or to a recording that was called off: other times, by a mail that is held like a
 * decision's. The clock of silence starts anew with it; a last call that left already stays the only one.
 * Refuses: changed-meanwhile, not-ours-to-offer, never-mail, seat-gone { free }.
 */
export function offerSeats(
  editor: Editor,
  { invitationId, version, seatIds, sentence }: z.infer<typeof offerInput>,
) {
  return transaction(async (tx) => {
    const before = await lockedInvitation(tx, invitationId)
    if (before?.version !== version) return refuse("changed-meanwhile")
    if (!mayOffer(editor, before)) return refuse("not-ours-to-offer")
    if (await wantsNoMail(tx, before.contact.email)) return refuse("never-mail")
    const seats = await seatsFor(tx, seatIds)
    if (!seats.ok) return seats
    const { group, show, texts, invitationDays, holdMinutes } = await currentSettings(tx)
    const { contact, knownFrom, zone: guestZone } = before
    const to = { email: contact.email, name: contact.name }
    const words = { sentence, seats: seats.value, invitationDays, knownFrom, guestZone }
    const isAfterCancel = before.state === "cancelled"
    const draft = offerMail({ group, show, texts, to, ...words, isAfterCancel })
    const held = await enqueueMail(tx, draft, { invitationId }, holdMinutes)
    const round = before.round + 1
    await tx.seatOffer.deleteMany({ where: { invitationId, seatId: { in: seatIds } } })
    await tx.seatOffer.createMany({
      data: seats.value.map((seat) => ({ invitationId, seatId: seat.id, round })),
    })
    const hasCalled = before.lastCallMail?.state === "accepted" || before.lastCallMail?.state === "sending"
    await tx.invitation.update({
      where: { id: invitationId },
      data: {
        state: "open",
        round,
        mailId: held.id,
        answeredAt: null,
        wroteAt: null,
        restedAt: null,
        stoodBefore: before.state,
        ...(hasCalled ? {} : { lastCallMailId: null }),
        version: { increment: 1 },
      },
    })
    await recordEntry(tx, editor, "invitation.offered", invitationId, { seats: seatIds.length })
    return ok({ invitationId, leavesAt: held.leavesAt })
  })
}
