import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { decidePitch } from "./decide-pitch"
import { declinedMail } from "./emails"
import { reasonOf } from "./list-reasons"
import { onPitchInput, pitchTitle } from "./pitch"

export const declineInput = z.object({
  ...onPitchInput.shape,
  reason: z.string("Please choose a reason: they deserve one.").max(40),
  words: paragraphs(1200),
  wayBack: paragraphs(600),
})
export type DeclineInput = z.infer<typeof declineInput>

/**
 * Not listed this time, with a reason and a way back. The reason's sentence is kept with the decision, so that the page
 * goes on saying what the mail said. Refuses: changed-meanwhile, no-such-reason.
 */
export function declinePitch(editor: Editor, { reason: key, words, wayBack, ...on }: DeclineInput) {
  return transaction(async (tx) => {
    const { group, places, texts } = await currentSettings(tx)
    // One that was switched off while the form stood open still goes: it was offered.
    const reason = reasonOf(texts, key)
    if (!reason) return refuse("no-such-reason")
    const told = { reason: reason.text, words, wayBack: wayBack || reason.wayBack }
    return decidePitch(tx, editor, { ...on, outcome: "declined" }, async (pitch) => {
      const to = { email: pitch.contact.email, name: pitch.contact.name }
      const title = pitchTitle(pitch.proposedEvents)
      const mail = declinedMail({ group: group.name, to, title, ...told, places, texts })
      return ok({ mail, ...told, reason: key, reasonText: reason.text })
    })
  })
}
