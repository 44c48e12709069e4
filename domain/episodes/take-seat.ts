import "server-only"
import type { Transaction } from "@/lib/db"
import type { FreeSeat } from "./episode"
import { freeSeats } from "./queries"

/**
 * The seat to sit on: the wanted one, or another of the same recording when that one went meanwhile; null when none is
 * free. It holds nothing: who sits is decided by the index when the booking is written. What it does hold is the
 * recording's time, shared, until the caller commits: whoever moves it waits, and then tells this guest too.
 */
export async function takeSeat(tx: Transaction, seatId: string, leadDays: number): Promise<FreeSeat | null> {
  await tx.$queryRaw`
    select 1 from episodes where id = (select episode_id from seats where id = ${seatId}::uuid) for share`
  // A statement of its own: the one that waited still sees what was there before it waited.
  const free = await freeSeats(tx, leadDays)
  const wanted = free.find((seat) => seat.id === seatId)
  if (wanted) return wanted
  const [episode] = await tx.$queryRaw<{ number: number }[]>`
    select e.number from seats s join episodes e on e.id = s.episode_id where s.id = ${seatId}::uuid`
  return free.find((seat) => seat.episodeNumber === episode?.number) ?? null
}
