import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { OnEvent } from "./event-input"
import { storeCalendarEntry } from "./store-calendar-entry"

/** Back to a draft; subscribers learn of it through the raised SEQUENCE. Refuses: changed-meanwhile. */
export function takeDownEvent(editor: Editor, { id, version }: OnEvent) {
  return transaction(async (tx) => {
    const taken = await tx.event.updateMany({
      where: { id, version, state: { in: ["published", "postponed"] } },
      data: {
        state: "draft",
        stateNote: "",
        updatedAt: await clockNow(tx),
        version: { increment: 1 },
        sequence: { increment: 1 },
      },
    })
    if (taken.count === 0) return refuse("changed-meanwhile")
    await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.taken-down", id)
    return ok({ id })
  })
}
