import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { type AccessFact, accessFacts, type EventPage, type EventState, type ListedEvent } from "./event"

const publicStates = ["published", "cancelled", "postponed"] as const satisfies EventState[]

const listed = {
  slug: true,
  title: true,
  state: true,
  startsLocal: true,
  endsLocal: true,
  isAllDay: true,
  zone: true,
  startsAt: true,
  endsAt: true,
  placeName: true,
  city: true,
  isOnline: true,
  tags: true,
  audienceValue: true,
  movedFromLocal: true,
  place: { select: { slug: true } },
  series: { select: { slug: true, title: true } },
  involvements: {
    select: { kind: true, sentence: true, member: { select: { publicName: true } } },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.EventSelect

type ListedRow = Prisma.EventGetPayload<{ select: typeof listed }>

function asListed(row: ListedRow): ListedEvent {
  if (row.state === "draft" || !row.zone || !row.startsAt) throw new Error(`event ${row.slug} is not public`)
  return {
    ...row,
    state: row.state,
    zone: row.zone,
    startsAt: row.startsAt,
    startsLocal: toLocalTime(row.startsLocal),
    endsLocal: row.endsLocal && toLocalTime(row.endsLocal),
    movedFromLocal: row.movedFromLocal && toLocalTime(row.movedFromLocal),
    involvements: row.involvements.flatMap(({ kind, sentence, member }) =>
      member.publicName ? [{ kind, sentence, memberName: member.publicName }] : [],
    ),
  }
}

/** What is on and what is coming, soonest first. An event without an end counts as over three hours after it began. */
export async function upcomingEvents(
  limit = 50,
  after?: string,
): Promise<{ events: ListedEvent[]; next: string | null }> {
  const now = await clockNow(db)
  const isOn: Prisma.EventWhereInput = {
    OR: [
      { endsAt: { gt: now } },
      { endsAt: null, startsAt: { gt: new Date(now.getTime() - 3 * 3_600_000) } },
    ],
  }
  const cursor = readCursor(after)
  const rows = await db.event.findMany({
    where: {
      AND: [
        { state: { in: [...publicStates] } },
        isOn,
        cursor
          ? { OR: [{ startsAt: { gt: cursor.at } }, { startsAt: cursor.at, slug: { gt: cursor.slug } }] }
          : {},
      ],
    },
    orderBy: [{ startsAt: "asc" }, { slug: "asc" }],
    take: limit + 1,
    select: listed,
  })
  const events = rows.slice(0, limit).map(asListed)
  const last = events.at(-1)
  return { events, next: rows.length > limit && last ? `${last.startsAt.getTime()}~${last.slug}` : null }
}

function readCursor(after: string | undefined) {
  // Thirteen digits end in the year 2286; the database cannot read a year of five.
  const match = after?.match(/^(\d{1,13})~([a-z0-9-]{1,80})$/)
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), slug: match[2] } : null
}

/** The next event that the group itself hosts: the answer to "when is the next one?" */
export async function nextOwnEvent(): Promise<ListedEvent | null> {
  const row = await db.event.findFirst({
    where: {
      state: "published",
      startsAt: { gt: await clockNow(db) },
      involvements: { some: { kind: { in: ["hosting", "co_hosting"] } } },
    },
    orderBy: { startsAt: "asc" },
    select: listed,
  })
  return row && asListed(row)
}

/** The latest past events, newest first. */
export async function pastEvents(limit = 12): Promise<ListedEvent[]> {
  const now = await clockNow(db)
  const rows = await db.event.findMany({
    where: {
      state: { in: ["published", "cancelled"] },
      OR: [
        { endsAt: { lte: now } },
        { endsAt: null, startsAt: { lte: new Date(now.getTime() - 3 * 3_600_000) } },
      ],
    },
    orderBy: { startsAt: "desc" },
    take: limit,
    select: listed,
  })
  return rows.map(asListed)
}

/** An event without an end counts as over three hours after it began. */
const endOf = ({ startsAt, endsAt }: ListedEvent) => endsAt ?? new Date(startsAt.getTime() + 3 * 3_600_000)

const onPage = {
  ...listed,
  id: true,
  address: true,
  country: true,
  url: true,
  conductUrl: true,
  price: true,
  ticketUrl: true,
  organisers: true,
  access: true,
  accessNote: true,
  description: true,
  recap: true,
  stateNote: true,
  sequence: true,
  publishedAt: true,
  updatedAt: true,
  place: { select: { slug: true, access: true, accessNote: true } },
  coveredBy: { select: { number: true, title: true } },
  mentions: { select: { episode: { select: { number: true, title: true } } } },
} satisfies Prisma.EventSelect

export type EventLookup =
  | { found: "page"; event: EventPage }
  | { found: "moved"; slug: string }
  | { found: "gone" | "nothing" }

/** One event by its address. `gone`: it was public once and was taken down; `moved`: its address changed. */
export async function eventBySlug(slug: string): Promise<EventLookup> {
  const row = await db.event.findUnique({
    where: { slug },
    select: { ...onPage, wasPublicAt: true },
  })
  if (!row) {
    const former = await db.formerSlug.findUnique({
      where: { slug },
      select: { event: { select: { slug: true } } },
    })
    return former ? { found: "moved", slug: former.event.slug } : { found: "nothing" }
  }
  if (row.state === "draft") return { found: row.wasPublicAt ? "gone" : "nothing" }
  const { wasPublicAt: _, ...event } = row
  return { found: "page", event: asPage(event, await clockNow(db)) }
}

function asPage(row: Prisma.EventGetPayload<{ select: typeof onPage }>, now: Date): EventPage {
  const { mentions, place, ...event } = row
  const shown = asListed(row)
  const access = new Set([...event.access, ...(place?.access ?? [])])
  return {
    ...event,
    ...shown,
    publishedAt: event.publishedAt ?? now,
    place: place && { slug: place.slug },
    access: (Object.keys(accessFacts) as AccessFact[]).filter((fact) => access.has(fact)),
    accessNote: [event.accessNote, place?.accessNote].filter(Boolean).join("\n\n"),
    isOver: endOf(shown) <= now,
    mentionedOn: mentions.map(({ episode }) => episode),
  }
}

/** The next moment at which some public event begins or ends, so that a cached page knows when it grows old. */
export async function nextPublicMoment(): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ wait: number | null }[]>`
    select extract(epoch from least(
      (select min(starts_at) from events where state <> 'draft' and starts_at > clock_now()),
      (select min(ends_at) from events where state <> 'draft' and ends_at > clock_now()),
      (select min(airs_at) from episodes where airs_at > clock_now())) - clock_now())::float as wait`
  return row?.wait == null ? null : new Date(Date.now() + row.wait * 1000)
}

/** A draft as its page will look. Null: it is no draft, or has no zone yet and so no instant. */
export async function draftAsPage(_: Editor, id: string): Promise<EventPage | null> {
  const row = await db.event.findUnique({ where: { id, state: "draft" }, select: onPage })
  if (!row?.zone) return null
  return { ...asPage({ ...row, state: "published" }, await clockNow(db)), isOver: false }
}
