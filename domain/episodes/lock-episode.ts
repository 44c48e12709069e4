import "server-only"
import type { Transaction } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"

export type LockedEpisode = {
  id: string
  version: number
  recordsLocal: string
  zone: string
  isSkipped: boolean
  hasBegun: boolean
  /** Who sits on it now. */
  guests: string[]
  /** How many guests have been offered a seat on it and have not answered. */
  offers: number
}

type Row = Omit<LockedEpisode, "recordsLocal"> & { recordsLocal: Date }

/**
 * One episode, locked with its seats: while the caller's transaction lasts nobody is offered one, or sits down. Null:
 * there is none of that number.
 */
export async function lockEpisode(tx: Transaction, number: number): Promise<LockedEpisode | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id from episodes where number = ${number}::int for update`
  if (!found) return null
  await tx.$queryRaw`select 1 from seats where episode_id = ${found.id}::uuid order by id for update`
  // A statement of its own: only then does it see what was committed while the lock was waited for.
  const [row] = await tx.$queryRaw<Row[]>`
    select e.id, e.version, e.records_local as "recordsLocal", e.zone, e.skipped_at is not null as "isSkipped",
      e.records_at <= clock_now() as "hasBegun",
      array(select i.guest_name from seats s join bookings b on b.seat_id = s.id and b.ended_at is null
        join invitations i on i.id = b.invitation_id where s.episode_id = e.id order by s.position) as guests,
      (select count(distinct i.id)::int from seats s join seat_offers o on o.seat_id = s.id
        join invitations i on i.id = o.invitation_id where s.episode_id = e.id and i.state = 'open') as offers
    from episodes e where e.id = ${found.id}::uuid`
  return row ? { ...row, recordsLocal: toLocalTime(row.recordsLocal) } : null
}
