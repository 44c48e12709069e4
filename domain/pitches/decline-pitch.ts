import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { decidePitch } from "./decide-pitch"
import { declinedMail } from "./emails"
import { type DeclineInput, declineReasons, pitchTitle } from "./pitch"

/** Not listed this time, with a reason and a way back. Refuses: changed-meanwhile. */
export function declinePitch(editor: Editor, { reason, words, wayBack, ...on }: DeclineInput) {
  return transaction(async (tx) => {
    const { group, places } = await currentSettings(tx)
    const back = wayBack || declineReasons[reason].wayBack
    return decidePitch(tx, editor, { ...on, outcome: "declined" }, async (pitch) => {
      const to = { email: pitch.contact.email, name: pitch.contact.name }
      const title = pitchTitle(pitch.proposedEvents)
      const mail = declinedMail({ group: group.name, to, title, reason, words, wayBack: back, places })
      return ok({ mail, reason, words, wayBack: back })
    })
  })
}
