import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { rememberContact } from "@/domain/contacts/remember-contact"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { emailAddress, line, paragraphs } from "@/lib/text"
import { invitationMail } from "./emails"
import { prepareInvitation } from "./prepare-invitation"
import { seatsInput } from "./seats-input"

export const inviteGuestInput = z.object({
  email: emailAddress("Where do we write to?"),
  name: line(80).refine((text) => text !== "", "Whom do we invite? The name stands in the mail."),
  knownFrom: line(200).refine(
    (text) => text.length >= 10,
    "Say how we know them: it is printed in the mail. “You spoke at the library in March.”",
  ),
  sentence: paragraphs(600).refine(
    (text) => text.length >= 15,
    "Write one sentence of your own: why them? Nobody says yes to a form letter.",
  ),
  seatIds: seatsInput,
})
export type InviteGuest = z.infer<typeof inviteGuestInput>

/**
 * Would you come on? To somebody who did not write first: the mail says how we know them, where we are, and how to stop
 * us. Held and undone like a decision. Refuses: never-mail, already-invited { invitationId }, seat-gone { free }.
 */
export function inviteGuest(editor: Editor, { email, name, knownFrom, sentence, seatIds }: InviteGuest) {
  return transaction(async (tx) => {
    if (await wantsNoMail(tx, email)) return refuse("never-mail")
    const { id: contactId } = await rememberContact(tx, { email, name, organisation: "", site: "" })
    // Two editors with the same idea wait for one another here.
    await tx.$queryRaw`select 1 from contacts where id = ${contactId}::uuid for update`
    const open = await tx.invitation.findFirst({
      where: { contactId, state: { in: ["open", "proposed", "accepted"] } },
    })
    if (open) return refuse("already-invited", { invitationId: open.id })
    // The name typed now is whom we write to; an older one in our rows may be a stranger's idea of it.
    const prepared = await prepareInvitation(tx, editor, {
      contact: { id: contactId, name, email },
      seatIds,
      sentence,
      knownFrom,
    })
    if (!prepared.ok) return prepared
    const { id: invitationId, seats } = prepared.value
    const { group, show, texts, invitationDays, holdMinutes } = await currentSettings(tx)
    const about = { sentence, knownFrom, seats, invitationDays, guestZone: null }
    const draft = invitationMail({ group, show, texts, to: { email, name }, ...about })
    const held = await enqueueMail(tx, draft, { invitationId }, holdMinutes)
    await tx.invitation.update({ where: { id: invitationId }, data: { mailId: held.id } })
    // Whoever asked to be asked again is being asked.
    await tx.invitation.updateMany({
      where: { contactId, askAgainAt: { not: null }, askAgainSettledAt: null },
      data: { askAgainSettledAt: await clockNow(tx) },
    })
    await recordEntry(tx, editor, "invitation.invited", invitationId)
    return ok({ invitationId, leavesAt: held.leavesAt })
  })
}
