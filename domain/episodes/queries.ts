import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { pictureShown } from "@/domain/media/queries"
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
  isExtra: true,
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

/** Guests with the portrait that they sent, and whether an editor uses it. */
const guestShown = {
  where: { endedAt: null },
  select: {
    invitation: {
      select: { guestName: true, portraitUsedAt: true, portrait: { select: pictureShown } },
    },
  },
} satisfies Prisma.Seat$bookingsArgs

function asSummary(row: Prisma.EpisodeGetPayload<{ select: typeof summary }>, now: Date): EpisodeSummary {
  return {
    number: row.number,
    title: row.title,
    isExtra: row.isExtra,
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

/** Aired episodes, newest first, and where the next page begins. `before` is that of the page that led here. */
export async function airedEpisodes(
  limit = 12,
  before?: string,
): Promise<{ episodes: EpisodeSummary[]; next: string | null }> {
  const now = await clockNow(db)
  const cursor = readCursor(before)
  const rows = await db.episode.findMany({
    where: {
      AND: [
        { airsAt: { lte: now }, skippedAt: null },
        cursor
          ? { OR: [{ airsAt: { lt: cursor.at } }, { airsAt: cursor.at, number: { lt: cursor.number } }] }
          : {},
      ],
    },
    orderBy: [{ airsAt: "desc" }, { number: "desc" }],
    take: limit + 1,
    select: summary,
  })
  const episodes = rows.slice(0, limit).map((row) => asSummary(row, now))
  const last = episodes.at(-1)
  return { episodes, next: rows.length > limit && last ? `${last.airsAt.getTime()}~${last.number}` : null }
}

function readCursor(before: string | undefined) {
  // Thirteen digits end in the year 2286; the database cannot read a year of five.
  const match = before?.match(/^(\d{1,13})~(\d{1,9})$/)
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), number: Number(match[2]) } : null
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
      link: true,
      durationSeconds: true,
      seats: { ...summary.seats, select: { bookings: { ...guestShown } } },
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
  const [previous, next] = await Promise.all([neighbour(row, "before"), neighbour(row, "after")])
  return {
    ...asSummary(row, now),
    portraits: row.seats.flatMap((seat) =>
      seat.bookings.flatMap(({ invitation: { guestName, portrait, portraitUsedAt } }) =>
        portrait && portraitUsedAt ? [{ name: guestName, picture: portrait }] : [],
      ),
    ),
    notes: row.notes,
    audioUrl: row.audioUrl,
    link: row.link,
    durationSeconds: row.durationSeconds,
    previous,
    next,
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

/** The episode that people hear just before or after one. */
function neighbour({ airsAt, number }: { airsAt: Date; number: number }, side: "before" | "after") {
  const [than, order] = side === "before" ? (["lt", "desc"] as const) : (["gt", "asc"] as const)
  return db.episode.findFirst({
    where: { skippedAt: null, OR: [{ airsAt: { [than]: airsAt } }, { airsAt, number: { [than]: number } }] },
    orderBy: [{ airsAt: order }, { number: order }],
    select: { number: true, title: true, isExtra: true },
  })
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

/** Coming episodes with every seat and who sits on it, soonest first, skipped ones among them. */
export async function seatingPlans(_: Editor, limit = 12): Promise<SeatingPlan[]> {
  const now = await clockNow(db)
  const rows = await db.episode.findMany({
    where: { airsAt: { gt: now } },
    orderBy: { recordsAt: "asc" },
    take: limit,
    select: {
      ...summary,
      id: true,
      recordsAt: true,
      skippedAt: true,
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
    isSkipped: row.skippedAt !== null,
    seats: row.seats.map((seat) => ({ id: seat.id, guest: seat.bookings[0]?.invitation.guestName ?? null })),
  }))
}
