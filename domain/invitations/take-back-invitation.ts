import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { takenBackMail } from "./emails"
import { mayTakeBack } from "./policy"
import { lockedInvitation } from "./queries"
import { quietenInvitation } from "./quieten-invitation"

export const takeBackInput = z.object({
  invitationId: z.uuid(),
  words: paragraphs(600).refine(
    (text) => text.length >= 15,
    "Write one sentence of your own: they may have looked forward to it.",
  ),
})

/**
 * An invitation that was told, and is not a yes, is taken back with a reason, by a mail that leaves at once. What is still
 * held is undone instead; one from a pitch is taken back there, with its decision. Refuses: not-ours-to-take.
 */
export function takeBackInvitation(editor: Editor, { invitationId, words }: z.infer<typeof takeBackInput>) {
  return transaction(async (tx) => {
    const before = await lockedInvitation(tx, invitationId)
    if (!before || !mayTakeBack(editor, before)) return refuse("not-ours-to-take")
    await quietenInvitation(tx, before)
    const invitation = await tx.invitation.update({
      where: { id: invitationId },
      data: {
        state: "withdrawn",
        cancelWords: words,
        answeredAt: await clockNow(tx),
        version: { increment: 1 },
      },
      include: { contact: true },
    })
    await recordEntry(tx, editor, "invitation.taken-back", invitationId)
    const { group, show, texts } = await currentSettings(tx)
    const { email, name } = invitation.contact
    const { knownFrom } = invitation
    const draft = takenBackMail({ group, show, texts, to: { email, name }, words, knownFrom })
    // Who wants no mail of ours gets none; their page says it.
    if (!(await wantsNoMail(tx, email))) await enqueueMail(tx, draft, { invitationId })
    return ok({ invitationId })
  })
}
