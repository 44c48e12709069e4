import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { hashToken, newToken } from "@/lib/token"

const tenYearsMs = 3650 * 86_400_000

/**
 * A private address of the recordings for this editor's calendar: the path is shown now and never again, only the hash is
 * kept. An earlier one ends, and so does this one with the role. It refuses nothing.
 */
export function makeCalendarLink(editor: Editor) {
  return transaction(async (tx) => {
    const { memberId } = editor
    const [token, now] = [newToken(), await clockNow(tx)]
    await tx.link.deleteMany({ where: { memberId, purpose: "calendar" } })
    const expiresAt = new Date(now.getTime() + tenYearsMs)
    await tx.link.create({
      data: {
        id: newId(),
        purpose: "calendar",
        tokenHash: hashToken(token),
        memberId,
        expiresAt,
        createdAt: now,
      },
    })
    await recordEntry(tx, editor, "member.calendar-link-made", memberId)
    return ok({ path: `/calendar/${token}.ics` })
  })
}
