import "server-only"
import { setImmediate as nextTurn } from "node:timers/promises"
import { Prisma, type Transaction } from "@/lib/db"
import { env } from "@/lib/env"
import { toLocalTime } from "@/lib/zone"
import { takenDownEntry, writeCalendarEntry } from "./write-calendar-entry"

/**
 * Makes anew what subscribers get of an event, in the caller's transaction and as its last write to the event: every
 * verb that changes a public event ends in this. Of one that was never public there is nothing to make.
 */
export const storeCalendarEntry = (tx: Transaction, eventId: string): Promise<void> =>
  storeCalendarEntries(tx, [eventId])

/** The same for many, with two questions. */
export async function storeCalendarEntries(tx: Transaction, eventIds: string[]): Promise<void> {
  const madeFor = env().BASE_URL
  const made = await currentEntries(tx, eventIds, madeFor)
  if (made.length === 0) return
  const rows = made.map(
    (one) =>
      Prisma.sql`(${one.eventId}::uuid, ${one.sequence}::int, ${madeFor}, ${one.zone}, ${one.title}, ${one.block}, false)`,
  )
  await tx.$executeRaw`
    insert into calendar_entries (event_id, sequence, made_for, zone, title, block, is_stale)
    values ${Prisma.join(rows)}
    on conflict (event_id) do update set sequence = excluded.sequence, made_for = excluded.made_for,
      zone = excluded.zone, title = excluded.title, block = excluded.block, is_stale = false`
}

const onEntry = {
  id: true,
  slug: true,
  title: true,
  state: true,
  startsLocal: true,
  endsLocal: true,
  isAllDay: true,
  zone: true,
  placeName: true,
  address: true,
  city: true,
  country: true,
  isOnline: true,
  audienceValue: true,
  description: true,
  price: true,
  ticketUrl: true,
  sequence: true,
  updatedAt: true,
  takenDownAt: true,
  calendarEntry: true,
  involvements: {
    select: { kind: true, sentence: true, member: { select: { publicName: true } } },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.EventSelect

export type CurrentEntry = {
  eventId: string
  sequence: number
  zone: string | null
  title: string
  block: string
}

/**
 * The entries of events as they stand in the database now, stored or not. Those never public are left out. Writing one
 * takes a millisecond or two, so others come to their turn in between.
 */
export async function currentEntries(
  tx: Pick<Transaction, "event">,
  eventIds: string[],
  baseUrl: string,
): Promise<CurrentEntry[]> {
  const events = await tx.event.findMany({ where: { id: { in: eventIds } }, select: onEntry })
  const entries: CurrentEntry[] = []
  for (const event of events) {
    const entry = entryOf(event, baseUrl)
    if (entry) entries.push(entry)
    if (entries.length % 5 === 0) await nextTurn()
  }
  return entries
}

function entryOf(
  event: Prisma.EventGetPayload<{ select: typeof onEntry }>,
  baseUrl: string,
): CurrentEntry | null {
  const { id: eventId, state, zone, sequence, calendarEntry: before } = event
  if (state === "draft" || !zone) {
    if (!before?.block) return null
    const at = event.takenDownAt ?? event.updatedAt
    const { zone: kept, title, block } = before
    return { eventId, sequence, zone: kept, title, block: takenDownEntry(block, { sequence, at }) }
  }
  const written = writeCalendarEntry(
    {
      ...event,
      state,
      zone,
      startsLocal: toLocalTime(event.startsLocal),
      endsLocal: event.endsLocal && toLocalTime(event.endsLocal),
      involvements: event.involvements.flatMap(({ kind, sentence, member }) =>
        member.publicName ? [{ kind, sentence, memberName: member.publicName }] : [],
      ),
    },
    baseUrl,
  )
  return { eventId, sequence, title: event.title, ...written }
}
