import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { whatHappened } from "./decide-pitch"
import { confirmMail } from "./emails"

/**
 * Lets a pitch through that was set aside: it stands in full view, or waits for its confirmation, whose mail goes now
 * if it never went. Nothing sets it aside again. Refuses: changed-meanwhile { by, what, at }.
 */
export function clearPitch(editor: Editor, { pitchId, version }: { pitchId: string; version: number }) {
  return transaction(async (tx) => {
    const cleared = await tx.pitch.updateMany({
      where: { id: pitchId, version, suspicion: { not: "" }, state: { in: ["unconfirmed", "queued"] } },
      data: { suspicion: "", version: { increment: 1 } },
    })
    if (cleared.count === 0) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    const pitch = await tx.pitch.findUniqueOrThrow({
      where: { id: pitchId },
      include: { contact: true, mails: { where: { state: { not: "cancelled" } } } },
    })
    await recordEntry(tx, editor, "pitch.cleared", pitchId)
    if (pitch.state === "unconfirmed" && pitch.mails.length === 0) {
      const { group, texts } = await currentSettings(tx)
      await enqueueMail(tx, confirmMail({ group: group.name, email: pitch.contact.email, texts }), {
        pitchId,
      })
    }
    return ok({ pitchId })
  })
}
