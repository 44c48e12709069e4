import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { prepareInvitation } from "@/domain/invitations/prepare-invitation"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { decidePitch } from "./decide-pitch"
import { invitedMail, seatLines } from "./emails"
import { onPitchInput, pitchTitle } from "./pitch"

export const inviteInput = z.object({
  ...onPitchInput.shape,
  sentence: paragraphs(600).refine(
    (text) => text.length >= 15,
    "Write one sentence of your own: why them? Nobody says yes to a form letter.",
  ),
  seatIds: z
    .union([z.array(z.uuid()), z.uuid().transform((one) => [one])], "Offer at least one time.")
    .refine((ids) => ids.length > 0, "Offer at least one time."),
})
export type InviteInput = z.infer<typeof inviteInput>

/** Not for the calendar, but come on the show: one mail says both. Refuses: changed-meanwhile, never-mail, seat-gone { free }. */
export function invitePitcher(editor: Editor, { pitchId, version, seatIds, sentence }: InviteInput) {
  return transaction(async (tx) => {
    const { group, show, places, invitationDays, texts } = await currentSettings(tx)
    const decided = await decidePitch(tx, editor, { pitchId, version, outcome: "invited" }, async (pitch) => {
      if (await wantsNoMail(tx, pitch.contact.email)) return refuse("never-mail")
      const invited = await prepareInvitation(tx, editor, { contact: pitch.contact, seatIds, sentence })
      if (!invited.ok) return invited
      const { id: invitationId, seats } = invited.value
      const to = { email: pitch.contact.email, name: pitch.contact.name }
      const title = pitchTitle(pitch.proposedEvents)
      const words = { sentence, seats: seatLines(seats), places, invitationDays, texts }
      const mail = invitedMail({ group, show, to, title, ...words })
      return ok({ mail, words: sentence, invitationId })
    })
    if (!decided.ok || !decided.value.invitationId) return decided
    await tx.invitation.update({
      where: { id: decided.value.invitationId },
      data: { mailId: decided.value.mailId },
    })
    return decided
  })
}
