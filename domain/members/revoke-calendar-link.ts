import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { db, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/** Ends the private calendar address at once; it then looks like one that never was. Refuses: nothing-to-revoke. */
export function revokeCalendarLink(editor: Editor) {
  return transaction(async (tx) => {
    const { memberId } = editor
    const gone = await tx.link.deleteMany({ where: { memberId, purpose: "calendar" } })
    if (gone.count === 0) return refuse("nothing-to-revoke")
    await recordEntry(tx, editor, "member.calendar-link-revoked", memberId)
    return ok(null)
  })
}

/** When this editor's private address was made; null: there is none. */
export const calendarLinkSince = async ({ memberId }: Editor): Promise<Date | null> =>
  (await db.link.findFirst({ where: { memberId, purpose: "calendar" } }))?.createdAt ?? null
