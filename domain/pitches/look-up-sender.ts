import "server-only"
import type { Editor } from "@/domain/actors/actor"
import type { InvitationState } from "@/domain/invitations/invitation"
import { db, type Prisma } from "@/lib/db"
import { hostOf, type Outcome, type PitchState, pitchTitle } from "./pitch"

export type PastPitch = {
  id: string
  title: string
  who: string
  at: Date
  outcome: Outcome | PitchState | "withdrawn"
  /** Our question stayed unanswered, and it was closed for that; also when they came back later. */
  wasSilent: boolean
}
type PastInvitation = { id: string; at: Date; state: InvitationState; wasLateYes: boolean }
/** Others from there: how many we know of (at most 100), how theirs ended, and the latest ten. */
export type Neighbours = {
  from: string
  count: number
  outcomes: Partial<Record<PastPitch["outcome"], number>>
  latest: PastPitch[]
}
export type Sender = {
  earlier: PastPitch[]
  invited: PastInvitation[]
  organisation: Neighbours | null
  domain: Neighbours | null
}

/** Addresses there, and links there, say nothing of who somebody is. */
const everybodys = new Set([
  ...[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "aol.com",
  ],
  ...[
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "gmx.de",
    "gmx.net",
    "gmx.com",
    "web.de",
  ],
  ...[
    "t-online.de",
    "freenet.de",
    "posteo.de",
    "mailbox.org",
    "fastmail.com",
    "zoho.com",
    "mail.com",
    "mail.ru",
  ],
  ...[
    "yandex.ru",
    "qq.com",
    "163.com",
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "x.com",
    "youtube.com",
  ],
  ...["meetup.com", "eventbrite.com", "lu.ma", "luma.com", "docs.google.com", "forms.gle", "linktr.ee"],
])

/**
 * Who somebody is to us: what their address pitched before and how it ended, whether they came on the show, and who
 * else wrote from the same organisation, address or site. Empty in all parts: we have never met.
 */
export async function lookUpSender(_: Editor, pitchId: string): Promise<Sender | null> {
  const own = await db.pitch.findUnique({ where: { id: pitchId }, include: sender })
  if (!own) return null
  const { contact } = own
  const hosts = [contact.email.split("@")[1] ?? "", contact.site, ...own.proposedEvents.map(({ url }) => url)]
    .map((one) => hostOf(one).toLowerCase())
    .filter((host) => host.includes(".") && !everybodys.has(host))
  const [sameName, sameHost] = await Promise.all([ofOrganisation(contact.id), ofHosts(contact.id, hosts)])
  const apart = sameHost.filter((id) => !sameName.includes(id))
  const [earlier, neighbours] = await Promise.all([
    db.pitch.findMany({
      where: { contactId: contact.id, id: { not: pitchId }, ...known },
      ...latest,
      take: 10,
    }),
    db.pitch.findMany({ where: { id: { in: [...sameName, ...apart] } }, ...latest }),
  ])
  const among = (ids: string[], from: string) =>
    neighboursOf(
      neighbours.filter(({ id }) => ids.includes(id)),
      from,
    )
  return {
    earlier: earlier.map(pastPitch),
    invited: contact.invitations.map((one) => ({ ...one, at: one.createdAt })),
    organisation: among(sameName, contact.organisation),
    domain: among(apart, [...new Set(hosts)].join(", ")),
  }
}

const sender = {
  contact: {
    include: {
      invitations: {
        where: { state: { not: "withdrawn" } },
        select: { id: true, createdAt: true, state: true, wasLateYes: true },
        orderBy: { createdAt: "desc" },
        take: 10,
      },
    },
  },
  proposedEvents: { select: { url: true } },
} satisfies Prisma.PitchInclude

const known = { confirmedAt: { not: null } } satisfies Prisma.PitchWhereInput

const latest = {
  include: {
    contact: { select: { name: true, organisation: true, email: true } },
    proposedEvents: { orderBy: { position: "asc" } },
    decisions: { where: { undoneAt: null }, select: { outcome: true, supersededAt: true } },
  },
  orderBy: { createdAt: "desc" },
} satisfies Prisma.PitchFindManyArgs

type Row = Prisma.PitchGetPayload<{ include: (typeof latest)["include"] }>

const pastPitch = (row: Row): PastPitch => ({
  id: row.id,
  title: row.forgottenAt ? "" : pitchTitle(row.proposedEvents),
  who: row.contact.organisation || row.contact.name || row.contact.email,
  at: row.createdAt,
  outcome: row.withdrawnAt
    ? "withdrawn"
    : (row.decisions.find((one) => !one.supersededAt)?.outcome ?? row.state),
  wasSilent: row.decisions.some((one) => one.outcome === "lapsed"),
})

function neighboursOf(rows: Row[], from: string): Neighbours | null {
  if (rows.length === 0) return null
  const all = rows.map(pastPitch)
  const outcomes: Neighbours["outcomes"] = {}
  for (const { outcome } of all) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  return { from, count: all.length, outcomes, latest: all.slice(0, 10) }
}

/** Others whose organisation has the same name, whatever its case, accents and punctuation. */
async function ofOrganisation(contactId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select p.id from contacts own
    cross join lateral (
      select c.id from contacts c
      where plain_name(c.organisation) = plain_name(own.organisation) and plain_name(c.organisation) <> ''
      order by c.id desc limit 50) other
    cross join lateral (
      select id, created_at from pitches
      where contact_id = other.id and confirmed_at is not null and forgotten_at is null
      order by created_at desc limit 10) p
    where own.id = ${contactId}::uuid and other.id <> own.id
    order by p.created_at desc limit 100`
  return rows.map(({ id }) => id)
}

/** Others who wrote from one of these hosts, have their site there, or pitched a link there. */
async function ofHosts(contactId: string, hosts: string[]): Promise<string[]> {
  if (hosts.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    with hosts as (select distinct host from unnest(${hosts}::text[]) as host),
    people as (
      select c.id from hosts cross join lateral (
        select id from contacts where lower(split_part(email::text, '@', 2)) = host order by id desc limit 50) c
      union
      select c.id from hosts cross join lateral (
        select id from contacts where lower(substring(site from '^https?://(?:www[.])?([^/:?#]+)')) = host
        order by id desc limit 50) c),
    near as (
      select p.id from people cross join lateral (
        select id from pitches where contact_id = people.id order by created_at desc limit 10) p
      union
      select e.pitch_id from hosts cross join lateral (
        select pitch_id from proposed_events
        where lower(substring(url from '^https?://(?:www[.])?([^/:?#]+)')) = host order by id desc limit 50) e)
    select p.id from near cross join lateral (
      select id, created_at from pitches
      where id = near.id and contact_id <> ${contactId}::uuid and confirmed_at is not null and forgotten_at is null
      limit 1) p
    order by p.created_at desc limit 100`
  return rows.map(({ id }) => id)
}
