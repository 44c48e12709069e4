import "server-only"
import type { Editor } from "@/domain/actors/actor"
import type { InvitationState } from "@/domain/invitations/invitation"
import { db, type Prisma } from "@/lib/db"
import { findNeighbours } from "./find-neighbours"
import { type Outcome, type PitchState, pitchTitle } from "./pitch"

export type PastPitch = {
  id: string
  title: string
  who: string
  at: Date
  outcome: Outcome | PitchState | "withdrawn"
  /** Our question stayed unanswered, and it was closed for that; also when they came back later. */
  wasSilent: boolean
}
type PastInvitation = {
  id: string
  at: Date
  state: InvitationState
  wasLateYes: boolean
  isSent: boolean
  isBounced: boolean
  hasWritten: boolean
}
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

/**
 * Who somebody is to us: what their address pitched before and how it ended, whether they came on the show, and who
 * else wrote from the same organisation, address or site. Empty in all parts: we have never met.
 */
export async function lookUpSender(_: Editor, pitchId: string): Promise<Sender | null> {
  const own = await db.pitch.findUnique({ where: { id: pitchId }, include: sender })
  if (!own) return null
  const { contact } = own
  const near = await findNeighbours(contact.id, [
    contact.email.split("@")[1] ?? "",
    contact.site,
    ...own.proposedEvents.map(({ url }) => url),
  ])
  const [earlier, neighbours] = await Promise.all([
    db.pitch.findMany({
      where: { contactId: contact.id, id: { not: pitchId }, ...known },
      ...latest,
      take: 10,
    }),
    db.pitch.findMany({ where: { id: { in: [...near.ofOrganisation, ...near.ofHosts] } }, ...latest }),
  ])
  const among = (ids: string[], from: string) =>
    neighboursOf(
      neighbours.filter(({ id }) => ids.includes(id)),
      from,
    )
  return {
    earlier: earlier.map(pastPitch),
    invited: contact.invitations
      .filter(({ decision }) => decision?.pitchId !== pitchId)
      .map(({ decision: _, createdAt, mail, wroteAt, ...one }) => ({
        ...one,
        at: createdAt,
        isSent: mail?.state === "accepted",
        isBounced: mail?.state === "bounced" || mail?.state === "failed",
        hasWritten: wroteAt !== null,
      })),
    organisation: among(near.ofOrganisation, contact.organisation),
    domain: among(near.ofHosts, near.hosts.join(", ")),
  }
}

const sender = {
  contact: {
    include: {
      invitations: {
        where: { state: { not: "withdrawn" } },
        select: {
          ...{ id: true, createdAt: true, state: true, wasLateYes: true, wroteAt: true },
          mail: { select: { state: true } },
          decision: { select: { pitchId: true } },
        },
        orderBy: { createdAt: "desc" },
        take: 11,
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
