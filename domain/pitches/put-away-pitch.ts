import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { dropOpenQuestion, whatHappened } from "./decide-pitch"
import { refuseTied } from "./refuse-tied"

/**
 * Spam: closes a pitch without a mail, confirmed or not; their page says that it is closed for now, and a message of
 * theirs still reaches us. `undoDecision` fetches it back for 30 days. Refuses: changed-meanwhile { by, outcome, at },
 * has-tie.
 */
export function putAwayPitch(editor: Editor, { pitchId, version }: { pitchId: string; version: number }) {
  return transaction(async (tx) => {
    const closed = await tx.pitch.updateMany({
      where: { id: pitchId, version, state: { in: ["unconfirmed", "queued", "asked"] } },
      data: { state: "closed", version: { increment: 1 }, isOurTurn: false, snoozedUntil: null },
    })
    if (closed.count === 0) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    const untied = await refuseTied(tx, editor, pitchId)
    if (!untied.ok) return untied
    await dropOpenQuestion(tx, pitchId)
    const decidedAt = await clockNow(tx)
    await tx.decision.create({
      data: { id: newId(), pitchId, outcome: "spam", decidedById: editor.memberId, decidedAt },
    })
    await recordEntry(tx, editor, "pitch.spam", pitchId)
    return ok({ pitchId })
  })
}
