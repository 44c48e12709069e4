import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import type { EventState } from "./event"

export type EventRow = {
  id: string
  title: string
  state: EventState
  startsLocal: string
  isAllDay: boolean
  city: string
  hasZone: boolean
  looksLike: boolean
  seriesTitle: string | null
  /** Ours, over for less than four weeks, and nobody has said how it was. */
  wantsRecap: boolean
}

const rowsAtOnce = 50
const recapDays = 28

export type Shelf = "drafts" | "coming" | "past"
export type EventSearch = { q: string; seriesId: string | null }

/** Events of one kind for the editors' list, fifty at a time: drafts and what is coming soonest first, the past newest first. */
export async function listForEditors(
  _: Editor,
  shelf: Shelf,
  search: EventSearch,
  page = 0,
): Promise<{ rows: EventRow[]; count: number }> {
  const now = await clockNow(db)
  const where = { AND: [onShelf(shelf, now), ...searched(search)] }
  const inOrder = shelf === "past" ? "desc" : "asc"
  const [rows, count] = await Promise.all([
    db.event.findMany({
      where,
      orderBy: [{ startsLocal: inOrder }, { id: inOrder }],
      skip: page * rowsAtOnce,
      take: rowsAtOnce,
      select: {
        id: true,
        title: true,
        state: true,
        startsLocal: true,
        isAllDay: true,
        city: true,
        zone: true,
        looksLikeId: true,
        recap: true,
        overAt: true,
        series: { select: { title: true } },
        involvements: { select: { kind: true } },
      },
    }),
    db.event.count({ where }),
  ])
  return {
    count,
    rows: rows.map(({ zone, looksLikeId, recap, overAt, series, involvements, ...row }) => ({
      ...row,
      startsLocal: toLocalTime(row.startsLocal),
      hasZone: zone !== null,
      looksLike: looksLikeId !== null,
      seriesTitle: series?.title ?? null,
      wantsRecap:
        row.state === "published" &&
        recap === "" &&
        overAt !== null &&
        overAt <= now &&
        overAt.getTime() > now.getTime() - recapDays * 86_400_000 &&
        involvements.some(({ kind }) => kind === "hosting" || kind === "co_hosting"),
    })),
  }
}

function onShelf(shelf: Shelf, now: Date): Prisma.EventWhereInput {
  if (shelf === "drafts") return { state: "draft" }
  const isPublic = { state: { in: ["published", "cancelled", "postponed"] } } satisfies Prisma.EventWhereInput
  // What was postponed waits for a day of its own, however long ago the old one was.
  return shelf === "coming"
    ? { ...isPublic, OR: [{ overAt: { gt: now } }, { state: "postponed" }] }
    : { state: { in: ["published", "cancelled"] }, overAt: { lte: now } }
}

const searched = ({ q, seriesId }: EventSearch): Prisma.EventWhereInput[] => [
  ...(q ? [{ title: { contains: q, mode: "insensitive" as const } }] : []),
  ...(seriesId ? [{ seriesId }] : []),
]
