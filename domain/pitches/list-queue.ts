import "server-only"
import type { Clock, Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import type { Settings } from "@/domain/settings/settings"
import { clockNow } from "@/lib/clock"
import { db, Prisma } from "@/lib/db"
import { addDays, dateOf } from "@/lib/zone"
import { describePitches, type PitchRow } from "./describe-pitches"

/** What a row of the queue needs, in the order of need. The last two ask for nothing of us. */
const needs = [
  "promise-broken",
  "bounced",
  "not-live",
  "our-turn",
  "silent",
  "preparing",
  "waiting-for-them",
] as const
export type Need = (typeof needs)[number]
export type QueuedPitch = PitchRow & { why: Need }

type Place = { rank: number; since: string; id: string }

/**
 * What needs an editor: broken promises, mail of ours that came back, accepted and not live after three days, our turn by
 * age, silence; then what waits for somebody else. A page at a time: `after` is the `next` of the page before, and a
 * wrong one begins anew. `next` is null at the end.
 */
export async function listQueue(
  actor: Editor | Clock,
  { after = "", limit = 50 }: { after?: string; limit?: number } = {},
): Promise<{ rows: QueuedPitch[]; next: string | null }> {
  const sources = await sourcesNow()
  const place = readPlace(after)
  // Each need ends where its index says, so that the length of the table does not count.
  const arms = needs.flatMap((need, rank) =>
    sources[need].map(
      (
        source,
      ) => Prisma.sql`(select ${rank}::int as rank, since::timestamptz as since, id from (${source}) as source
        where ${from(place, rank)} order by source.since, id limit ${limit + 1})`,
    ),
  )
  const found = await db.$queryRaw<Place[]>`
    select rank, to_json(since at time zone 'UTC') #>> '{}' as since, id from (${Prisma.join(arms, " union all ")}) as queue
    order by rank, queue.since, id limit ${limit + 1}`
  const page = found.slice(0, limit)
  const rows = await describePitches(
    actor,
    page.map(({ id }) => id),
  )
  const whyOf = new Map(page.map(({ id, rank }) => [id, needs[rank] ?? "waiting-for-them"]))
  const last = found.length > limit ? page.at(-1) : undefined
  return {
    rows: rows.map((row) => ({ ...row, why: whyOf.get(row.id) ?? "waiting-for-them" })),
    next: last ? [last.rank, last.since, last.id].join("~") : null,
  }
}

/** How many need an editor now, and how many of them were promised an answer by a day that has passed. */
export async function countNeeds(_: Editor | Clock): Promise<{ waiting: number; late: number }> {
  const sources = await sourcesNow()
  const count = (source: Prisma.Sql) => Prisma.sql`(select count(*)::int from (${source}) as source)`
  const all = (need: Need) => Prisma.join(sources[need].map(count), " + ")
  const [row] = await db.$queryRaw<{ waiting: number; late: number }[]>`
    select ${all("promise-broken")} as late, ${Prisma.join(needs.slice(0, 5).map(all), " + ")} as waiting`
  return row ?? { waiting: 0, late: 0 }
}

/** The next pitch that waits for a decision, but not this one. */
export async function nextInQueue(editor: Editor, exceptId: string): Promise<string | null> {
  const { rows } = await listQueue(editor, { limit: 20 })
  return rows.find((row) => row.id !== exceptId && row.state === "queued")?.id ?? null
}

function from(place: Place | null, rank: number): Prisma.Sql {
  if (!place || rank > place.rank) return Prisma.sql`true`
  if (rank < place.rank) return Prisma.sql`false`
  const since = byDay.has(needs[rank] ?? "promise-broken")
    ? Prisma.sql`${place.since.slice(0, 10)}::date`
    : Prisma.sql`${`${place.since}Z`}::timestamptz`
  return Prisma.sql`(source.since, id) > (${since}, ${place.id}::uuid)`
}

const byDay: ReadonlySet<Need> = new Set(["promise-broken", "our-turn"])

function readPlace(after: string): Place | null {
  const [, rank, since, id] =
    /^([0-6])~(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?)~([0-9a-f-]{36})$/.exec(after) ?? []
  return rank && since && id ? { rank: Number(rank), since, id } : null
}

const sourcesNow = async () => sourcesOf(await currentSettings(), await clockNow(db))

const awake = (now: Date) => Prisma.sql`(p.snoozed_until is null or p.snoozed_until <= ${now})`

/** What was set aside waits in a line of its own. */
const queued = Prisma.sql`p.state = 'queued' and p.suspicion = ''`

/** Our mail did not arrive, and nobody has dealt with that yet. */
const cameBack = Prisma.sql`exists (
  select 1 from mails m where m.pitch_id = p.id and m.state in ('failed', 'bounced') and m.settled_at is null and (
    m.id = (select d.mail_id from decisions d where d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null)
    or m.id = (select q.mail_id from questions q where q.pitch_id = p.id and q.answered_at is null and q.closed_at is null)))`

/** `since` orders a need: the promised day, or the moment from which it counts. Sleep hides no broken promise. */
function sourcesOf(settings: Settings, now: Date): Record<Need, Prisma.Sql[]> {
  const { zone } = settings.group
  const today = Prisma.sql`${dateOf(now, zone)}::date`
  const askedBefore = addDays(now, -settings.questionDays, zone)
  const acceptedBefore = addDays(now, -3, zone)
  const drawn = Prisma.sql`
    select distinct d.decided_at as since, p.id from events e
    join proposed_events o on o.event_id = e.id
    join pitches p on p.id = o.pitch_id
    join decisions d on d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null and d.outcome = 'approved'
    where e.state = 'draft' and e.was_public_at is null and not ${cameBack}`
  const open = Prisma.sql`
    select q.asked_at as since, p.id from questions q
    join pitches p on p.id = q.pitch_id
    left join mails m on m.id = q.mail_id
    where q.answered_at is null and q.closed_at is null and not p.is_our_turn and ${awake(now)}
      and (m.id is null or m.state not in ('failed', 'bounced') or m.settled_at is not null)`
  const late = Prisma.sql`${drawn} and d.decided_at <= ${acceptedBefore}`
  return {
    "promise-broken": [
      Prisma.sql`select p.due_on as since, p.id from pitches p where ${queued} and p.due_on < ${today}`,
    ],
    bounced: [
      Prisma.sql`select m.created_at as since, m.pitch_id as id from mails m
        where m.state in ('failed', 'bounced') and m.settled_at is null and (
          exists (select 1 from decisions d where d.mail_id = m.id and d.undone_at is null and d.superseded_at is null)
          or exists (select 1 from questions q where q.mail_id = m.id and q.answered_at is null and q.closed_at is null))`,
    ],
    "not-live": [late],
    "our-turn": [
      Prisma.sql`select p.due_on as since, p.id from pitches p where ${queued} and p.due_on >= ${today} and ${awake(now)}`,
      Prisma.sql`select p.due_on as since, p.id from pitches p
        where p.is_our_turn and p.state in ('asked', 'closed') and ${awake(now)}
          and not ${cameBack} and p.id not in (select id from (${late}) as late)`,
    ],
    silent: [Prisma.sql`${open} and q.asked_at <= ${askedBefore} and m.accepted_at <= ${askedBefore}`],
    preparing: [Prisma.sql`${drawn} and d.decided_at > ${acceptedBefore} and not p.is_our_turn`],
    "waiting-for-them": [Prisma.sql`${open} and coalesce(m.accepted_at > ${askedBefore}, true)`],
  }
}
