import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db, type Prisma, type Transaction } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { wordLink, wordReadOut } from "./word-read-out"

/** One thing of the day, in its place. `id` is what it is ordered by. */
export type SheetItem =
  | { kind: "guest"; id: string; name: string; organisation: string }
  | {
      kind: "mention"
      id: string
      what: string
      /** Empty while the event is a draft: its page is not there yet. */
      address: string
      isDraft: boolean
      isOff: boolean
      text: string
    }
  | { kind: "line"; id: string; isQuestion: boolean; isDone: boolean; words: string }

export type Sheet = {
  id: string
  number: number
  title: string
  isExtra: boolean
  recordsLocal: string
  zone: string
  airsAt: Date
  items: SheetItem[]
}

const onSheet = {
  id: true,
  number: true,
  title: true,
  isExtra: true,
  recordsLocal: true,
  zone: true,
  airsAt: true,
  sheetOrder: true,
  seats: {
    orderBy: { position: "asc" },
    select: {
      bookings: {
        where: { endedAt: null },
        select: {
          invitation: { select: { id: true, guestName: true, contact: { select: { organisation: true } } } },
        },
      },
    },
  },
  mentions: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      label: true,
      url: true,
      readOut: true,
      event: {
        select: {
          slug: true,
          state: true,
          title: true,
          startsLocal: true,
          startsAt: true,
          isAllDay: true,
          zone: true,
          placeName: true,
          city: true,
          isOnline: true,
          audienceValue: true,
        },
      },
    },
  },
  lines: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.EpisodeSelect
type Row = Prisma.EpisodeGetPayload<{ select: typeof onSheet }>

/** What an episode's day holds, in its order. Null: there is no such episode, or it is skipped. */
export async function readSheet(_: Editor, number: number): Promise<Sheet | null> {
  const row = await db.episode.findFirst({ where: { number, skippedAt: null }, select: onSheet })
  if (!row) return null
  const { sheetOrder: _order, seats: _seats, mentions: _mentions, lines: _lines, ...episode } = row
  return { ...episode, recordsLocal: toLocalTime(row.recordsLocal), items: itemsOf(row) }
}

/** The ids of a sheet in their order, as the page showed them. */
export async function sheetOrder(tx: Transaction, episodeId: string): Promise<string[]> {
  return itemsOf(await tx.episode.findUniqueOrThrow({ where: { id: episodeId }, select: onSheet })).map(
    ({ id }) => id,
  )
}

/** Guests, then what to ask them, then what is read out; what the host has put elsewhere stands there. */
function itemsOf(row: Row): SheetItem[] {
  const items: SheetItem[] = [
    ...row.seats.flatMap(({ bookings }) =>
      bookings.map(({ invitation: { id, guestName, contact } }) => ({
        kind: "guest" as const,
        id,
        name: guestName,
        organisation: contact.organisation,
      })),
    ),
    ...row.lines.map(({ id, isQuestion, isDone, words }) => ({
      kind: "line" as const,
      id,
      isQuestion,
      isDone,
      words,
    })),
    ...row.mentions.map((one) => mentionItem(one, row.number)),
  ]
  const place = new Map(row.sheetOrder.map((id, index) => [id, index]))
  const placeOf = ({ id }: SheetItem) => place.get(id) ?? row.sheetOrder.length
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => placeOf(a.item) - placeOf(b.item) || a.index - b.index)
    .map(({ item }) => item)
}

function mentionItem({ id, label, url, readOut, event }: Row["mentions"][number], number: number): SheetItem {
  const off = event && (event.state === "cancelled" || event.state === "postponed")
  const said = event
    ? wordReadOut({ ...event, startsLocal: toLocalTime(event.startsLocal) })
    : wordLink(label || url, number)
  return {
    kind: "mention",
    id,
    what: event?.title ?? (label || url),
    address: event ? (event.state === "draft" ? "" : `/events/${event.slug}`) : url,
    isDraft: event?.state === "draft",
    isOff: off === true,
    text: readOut || said,
  }
}
