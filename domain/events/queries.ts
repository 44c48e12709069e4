import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { pictureShown } from "@/domain/media/queries"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { type AccessFact, accessFacts, type EventPage, type EventState, type ListedEvent } from "./event"

const publicStates = ["published", "cancelled", "postponed"] as const satisfies EventState[]

/** The columns of what a list, or the news, shows of an event. */
export const listed = {
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

/** A row of these columns as anybody may see it. Throws for what is not public. */
export function asListed(row: ListedRow): ListedEvent {
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

/** Public events of these ids, in this order; what is not public is left out. */
export async function describeEvents(ids: string[]): Promise<ListedEvent[]> {
  if (ids.length === 0) return []
  const rows = await db.event.findMany({
    where: { id: { in: ids }, state: { in: [...publicStates] } },
    select: { ...listed, id: true },
  })
  const byId = new Map(rows.map(({ id, ...row }) => [id, asListed(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The next event that the group itself hosts: the answer to "when is the next one?" */
export async function nextOwnEvent(): Promise<ListedEvent | null> {
  // In the order of the days, one event at a time: a join with those that we host would read all of them.
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select e.id from events e where e.state = 'published' and e.starts_at > clock_now()
      and array['hosting', 'co_hosting']::involvement_kind[]
        && array(select i.kind from involvements i where i.event_id = e.id)
    order by e.starts_at, e.slug limit 1`
  const [event] = row ? await describeEvents([row.id]) : []
  return event ?? null
}

/** An event without an end, or one that ends as it begins, counts as over three hours after it began. */
const endOf = ({ startsAt, endsAt }: ListedEvent) =>
  endsAt && endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + 3 * 3_600_000)

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
  picture: { select: pictureShown },
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

/**
 * The next moment at which some public event begins or ends, an episode airs or the group's day does: then a cached page
 * grows old. What has not begun ends later than it begins, so only what is on now is asked for its end.
 */
export async function nextPublicMoment(): Promise<Date | null> {
  const { group } = await currentSettings()
  const [row] = await db.$queryRaw<{ wait: number | null }[]>`
    select extract(epoch from least(
      (select min(starts_at) from events where state <> 'draft' and starts_at > clock_now()),
      (select min(over_at) from events where state <> 'draft' and tstzrange(starts_at, over_at) @> clock_now()),
      (select min(airs_at) from episodes where airs_at > clock_now()),
      instant_of(date_trunc('day', clock_now() at time zone ${group.zone}) + interval '1 day', ${group.zone})
    ) - clock_now())::float as wait`
  return row?.wait == null ? null : new Date(Date.now() + row.wait * 1000)
}

/** A draft as its page will look. Null: it is no draft, or has no zone yet and so no instant. */
export async function draftAsPage(_: Editor, id: string): Promise<EventPage | null> {
  const row = await db.event.findUnique({ where: { id, state: "draft" }, select: onPage })
  if (!row?.zone) return null
  return { ...asPage({ ...row, state: "published" }, await clockNow(db)), isOver: false }
}
