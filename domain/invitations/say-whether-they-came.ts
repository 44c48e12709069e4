import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { isViolationOf, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { maySayWhetherTheyCame } from "./policy"
import { lockedEvenForgotten } from "./queries"

export const cameInput = z.object({ invitationId: z.uuid(), came: z.enum(["yes", "no"], "Did they come?") })

/**
 * Recorded, or nobody came; a slip is mended the same way, until it airs. Who did not come leaves the episode's page, and
 * gets no mail: that is for a person to write. `isGone`: they had asked to be forgotten, and now nothing is left. Refuses: not-yet (or over), seat-gone (somebody was put there since).
 */
export async function sayWhetherTheyCame(
  editor: Editor,
  { invitationId, came }: { invitationId: string; came: "yes" | "no" },
) {
  try {
    return await transaction(async (tx) => {
      const before = await lockedEvenForgotten(tx, invitationId)
      const seat = await latestSeat(tx, invitationId)
      const now = await clockNow(tx)
      if (!before || !seat) return refuse("not-yet")
      if (!maySayWhetherTheyCame(editor, { ...before, isOver: seat.recordsAt <= now }))
        return refuse("not-yet")
      // Without a name they cannot come back to the page.
      if (before.forgottenAt && before.state === "no_show") return refuse("not-yet")
      const [booking] = before.bookings
      if (came === "no" && booking)
        await tx.booking.update({ where: { id: booking.id }, data: { endedAt: now } })
      if (came === "yes" && !booking)
        await tx.booking.create({ data: { id: newId(), seatId: seat.id, invitationId, bookedAt: now } })
      const state = came === "yes" ? "recorded" : "no_show"
      await tx.invitation.update({
        where: { id: invitationId },
        data: {
          state,
          movedFromLocal: null,
          // All that was kept of who asked to be forgotten was that they came.
          ...(before.forgottenAt && came === "no" && { guestName: "forgotten" }),
          version: { increment: 1 },
        },
      })
      await recordEntry(
        tx,
        editor,
        came === "yes" ? "invitation.recorded" : "invitation.no-show",
        invitationId,
      )
      return ok({ invitationId, isGone: before.forgottenAt !== null && came === "no" })
    })
  } catch (error) {
    if (isViolationOf(error, "seat_holds_one_guest")) return refuse("seat-gone")
    throw error
  }
}

async function latestSeat(tx: Transaction, invitationId: string) {
  const [seat] = await tx.$queryRaw<{ id: string; recordsAt: Date }[]>`
    select s.id, e.records_at as "recordsAt"
    from bookings b join seats s on s.id = b.seat_id join episodes e on e.id = s.episode_id
    where b.invitation_id = ${invitationId}::uuid order by b.ended_at is null desc, b.booked_at desc limit 1`
  return seat
}
