import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"

type OnSeat = { number: number; seatId: string; isSure: boolean }

/**
 * A seat is taken away. One that held somebody is part of what happened and stays, also when they gave it back.
 * Refuses: no-such-episode, no-such-seat, has-guests, was-booked, is-offered { offers } unless the editor is sure.
 */
export function removeSeat(editor: Editor, { number, seatId, isSure }: OnSeat) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    const seat = await tx.seat.findFirst({
      where: { id: seatId, episodeId: episode.id },
      select: {
        bookings: { select: { endedAt: true } },
        offers: { where: { invitation: { state: "open" } }, select: { invitationId: true } },
      },
    })
    if (!seat) return refuse("no-such-seat")
    if (seat.bookings.some((booking) => !booking.endedAt)) return refuse("has-guests")
    if (seat.bookings.length > 0) return refuse("was-booked")
    if (seat.offers.length > 0 && !isSure) return refuse("is-offered", { offers: seat.offers.length })
    await tx.seat.delete({ where: { id: seatId } })
    await recordEntry(tx, editor, "episode.seat-removed", episode.id)
    return ok({ number })
  })
}
