import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"

const mostSeats = 12

/** One more guest can come. Refuses: no-such-episode, too-many. */
export function addSeat(editor: Editor, { number }: { number: number }) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    const seats = await tx.seat.findMany({ where: { episodeId: episode.id }, select: { position: true } })
    if (seats.length >= mostSeats) return refuse("too-many")
    const position = Math.max(0, ...seats.map((seat) => seat.position)) + 1
    await tx.seat.create({ data: { id: newId(), episodeId: episode.id, position } })
    await recordEntry(tx, editor, "episode.seat-added", episode.id)
    return ok({ seats: seats.length + 1 })
  })
}
