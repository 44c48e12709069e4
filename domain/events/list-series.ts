import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import type { EventState } from "./event"
import { addedDays, type MoreDates } from "./series-rule"

export type SeriesRow = {
  id: string
  slug: string
  title: string
  drafts: number
  coming: number
  past: number
}

/** Every series with how much of it is made, public and over. */
export async function listSeries(_: Editor): Promise<SeriesRow[]> {
  const now = await clockNow(db)
  return db.$queryRaw`
    select s.id, s.slug, s.title,
      count(e.id) filter (where e.state = 'draft')::int as drafts,
      count(e.id) filter (where e.state <> 'draft' and e.over_at > ${now})::int as coming,
      count(e.id) filter (where e.state <> 'draft' and e.over_at <= ${now})::int as past
    from series s left join events e on e.series_id = s.id
    group by s.id order by lower(s.title), s.id`
}

export type SeriesForEditing = {
  id: string
  slug: string
  title: string
  about: string
  rule: string
  isNextOnly: boolean
  version: number
  dates: {
    id: string
    version: number
    title: string
    state: EventState
    startsLocal: string
    isAllDay: boolean
    isOver: boolean
    /** It stands on another day than its rule gave it. */
    isMoved: boolean
  }[]
}

/** A series with all of its dates, the earliest first. */
export async function seriesForEditing(_: Editor, id: string): Promise<SeriesForEditing | null> {
  const [now, row] = await Promise.all([
    clockNow(db),
    db.series.findUnique({
      where: { id },
      include: {
        events: {
          orderBy: [{ startsLocal: "asc" }, { id: "asc" }],
          select: {
            id: true,
            version: true,
            title: true,
            state: true,
            startsLocal: true,
            isAllDay: true,
            overAt: true,
            seriesDay: true,
          },
        },
      },
    }),
  ])
  if (!row) return null
  const { events, createdAt: _createdAt, ...series } = row
  return {
    ...series,
    dates: events.map(({ overAt, seriesDay, startsLocal, ...date }) => ({
      ...date,
      startsLocal: toLocalTime(startsLocal),
      isOver: overAt !== null && overAt <= now,
      isMoved: seriesDay !== null && dayOf(seriesDay) !== dayOf(startsLocal),
    })),
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The days that laying out more dates would make, for an editor to look at first. */
export async function furtherDays(_: Editor, { id, ...rule }: MoreDates): Promise<string[]> {
  const dates = await db.event.findMany({
    where: { seriesId: id },
    select: { startsLocal: true, seriesDay: true },
  })
  return addedDays(dates, rule)?.days ?? []
}

export type SeriesDate = { slug: string; startsLocal: string; isAllDay: boolean }

/** The next dates of a series for its visitors, other than the one that they are looking at. */
export async function nextDates(seriesSlug: string, exceptSlug: string, limit = 4): Promise<SeriesDate[]> {
  const rows = await db.event.findMany({
    where: {
      state: "published",
      series: { slug: seriesSlug },
      slug: { not: exceptSlug },
      overAt: { gt: await clockNow(db) },
    },
    orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
    take: limit,
    select: { slug: true, startsLocal: true, isAllDay: true },
  })
  return rows.map((row) => ({ ...row, startsLocal: toLocalTime(row.startsLocal) }))
}
