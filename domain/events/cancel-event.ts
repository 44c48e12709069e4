import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { OnEvent } from "./event-input"
import { storeCalendarEntry } from "./store-calendar-entry"

/** It will not happen, and its page says so, and why if somebody says it. Refuses: changed-meanwhile. */
export function cancelEvent(editor: Editor, { id, version, stateNote }: OnEvent & { stateNote?: string }) {
  return transaction(async (tx) => {
    const now = await clockNow(tx)
    const cancelled = await tx.event.updateMany({
      where: { id, version, state: { in: ["published", "postponed"] } },
      data: {
        state: "cancelled",
        stateNote: stateNote ?? "",
        cancelledAt: now,
        updatedAt: now,
        version: { increment: 1 },
        sequence: { increment: 1 },
      },
    })
    if (cancelled.count === 0) return refuse("changed-meanwhile")
    await storeCalendarEntry(tx, id)
    await recordEntry(tx, editor, "event.cancelled", id)
    return ok({ id })
  })
}
