import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Prisma, type Transaction } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import {
  type EpisodePage,
  type EpisodeSummary,
  type FreeSeat,
  oneOfEach,
  type SeatingPlan,
  type SeatToOffer,
} from "./episode"

const summary = {
  number: true,
  title: true,
  recordsLocal: true,
  zone: true,
  airsAt: true,
  seats: {
    orderBy: { position: "asc" },
    select: {
      bookings: { where: { endedAt: null }, select: { invitation: { select: { guestName: true } } } },
    },
  },
} satisfies Prisma.EpisodeSelect

function asSummary(row: Prisma.EpisodeGetPayload<{ select: typeof summary }>, now: Date): EpisodeSummary {
  return {
    number: row.number,
    title: row.title,
    recordsLocal: toLocalTime(row.recordsLocal),
    zone: row.zone,
    airsAt: row.airsAt,
    isAired: row.airsAt <= now,
    guests: row.seats.flatMap((seat) => seat.bookings.map((booking) => booking.invitation.guestName)),
  }
}

/** Episodes still to air, soonest first. */
export async function comingEpisodes(limit = 4): Promise<EpisodeSummary[]> {
  const now = await clockNow(db)
  const rows = await db.episode.findMany({
    where: { airsAt: { gt: now }, skippedAt: null },
    orderBy: { airsAt: "asc" },
    take: limit,
    select: summary,
  })
  return rows.map((row) => asSummary(row, now))
}

/** Aired episodes, newest first. */
export async function airedEpisodes(limit = 12): Promise<EpisodeSummary[]> {
  const now = await clockNow(db)
  const rows = await db.episode.findMany({
    where: { airsAt: { lte: now }, skippedAt: null },
    orderBy: { airsAt: "desc" },
    take: limit,
    select: summary,
  })
  return rows.map((row) => asSummary(row, now))
}

/** One episode with everything it mentioned; only events that are public appear. */
export async function episodeByNumber(number: number): Promise<EpisodePage | null> {
  const now = await clockNow(db)
  const row = await db.episode.findFirst({
    where: { number, skippedAt: null },
    select: {
      ...summary,
      notes: true,
      audioUrl: true,
      mentions: {
        orderBy: { position: "asc" },
        select: {
          label: true,
          url: true,
          event: {
            select: {
              slug: true,
              title: true,
              startsLocal: true,
              endsLocal: true,
              isAllDay: true,
              zone: true,
              placeName: true,
              city: true,
              isOnline: true,
              state: true,
            },
          },
        },
      },
    },
  })
  if (!row) return null
  return {
    ...asSummary(row, now),
    notes: row.notes,
    audioUrl: row.audioUrl,
    mentions: row.mentions.flatMap(({ event, label, url }): EpisodePage["mentions"] => {
      if (!event) return [{ kind: "link", label, url }]
      const { state, zone } = event
      if (state === "draft" || !zone) return []
      const endsLocal = event.endsLocal && toLocalTime(event.endsLocal)
      return [
        {
          kind: "event",
          event: { ...event, state, zone, startsLocal: toLocalTime(event.startsLocal), endsLocal },
        },
      ]
    }),
  }
}

/** Every seat nobody sits on, in recordings at least `leadDays` away, soonest first. See `oneOfEach` for what to show. */
export async function freeSeats(
  tx: Pick<Transaction, "$queryRaw">,
  leadDays: number,
  limit = 200,
): Promise<FreeSeat[]> {
  const rows = await tx.$queryRaw<(Omit<FreeSeat, "recordsLocal"> & { recordsLocal: Date })[]>`
    select s.id, e.number as "episodeNumber", e.records_local as "recordsLocal", e.zone, e.records_at as "recordsAt"
    from seats s join episodes e on e.id = s.episode_id
    where e.skipped_at is null and e.records_at > clock_now() + make_interval(days => ${leadDays}::int)
      and not exists (select 1 from bookings b where b.seat_id = s.id and b.ended_at is null)
    order by e.records_at, e.id, s.position limit ${limit}`
  return rows.map((row) => ({ ...row, recordsLocal: toLocalTime(row.recordsLocal) }))
}

/** What an editor can offer a guest now, soonest first. `leadDays` 0: also what is too close to offer by mail. */
export async function seatsToOffer(_: Editor, leadDays?: number): Promise<SeatToOffer[]> {
  const { show, invitationDays } = await currentSettings()
  const lead = leadDays ?? show.leadDays
  const [now, seats] = await Promise.all([clockNow(db), freeSeats(db, lead)])
  const unhurriedFrom = now.getTime() + (lead + invitationDays) * 86_400_000
  return oneOfEach(seats)
    .slice(0, 8)
    .map((seat) => ({ ...seat, isUnhurried: seat.recordsAt.getTime() >= unhurriedFrom }))
}

/** An episode's recording, as the form that moves it needs it. Null: there is none, or it was skipped. */
export async function recordingOf(
  _: Editor,
  id: string,
): Promise<{
  id: string
  number: number
  version: number
  recordsLocal: string
  zone: string
  guests: string[]
} | null> {
  const row = await db.episode.findFirst({
    where: { id, skippedAt: null },
    select: { ...summary, id: true, version: true },
  })
  if (!row) return null
  const { version, zone, number } = row
  const guests = row.seats.flatMap((seat) => seat.bookings.map(({ invitation }) => invitation.guestName))
  return { id, number, version, recordsLocal: toLocalTime(row.recordsLocal), zone, guests }
}

/** Coming episodes with every seat and who sits on it, soonest first. */
export async function seatingPlans(_: Editor, limit = 8): Promise<SeatingPlan[]> {
  const now = await clockNow(db)
  const rows = await db.episode.findMany({
    where: { airsAt: { gt: now }, skippedAt: null },
    orderBy: { recordsAt: "asc" },
    take: limit,
    select: {
      ...summary,
      id: true,
      recordsAt: true,
      seats: { ...summary.seats, select: { id: true, ...summary.seats.select } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    recordsLocal: toLocalTime(row.recordsLocal),
    zone: row.zone,
    isRecorded: row.recordsAt <= now,
    seats: row.seats.map((seat) => ({ id: seat.id, guest: seat.bookings[0]?.invitation.guestName ?? null })),
  }))
}
