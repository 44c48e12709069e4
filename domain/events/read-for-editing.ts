import "server-only"
import type { Editor } from "@/domain/actors/actor"
import type { Picture } from "@/domain/media/medium"
import { pictureShown } from "@/domain/media/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { toLocalTime } from "@/lib/zone"
import { type AccessFact, accessFacts, type EventState, type InvolvementKind } from "./event"

/** An event with everything that an editor can change. Times are wall time in `zone`. */
export type EventForEditing = {
  id: string
  slug: string
  version: number
  title: string
  state: EventState
  startsLocal: string
  endsLocal: string | null
  isAllDay: boolean
  zone: string | null
  placeName: string
  address: string
  city: string
  country: string
  isOnline: boolean
  url: string
  conductUrl: string
  price: string
  ticketUrl: string
  organisers: string
  access: AccessFact[]
  accessNote: string
  tags: string[]
  description: string
  audienceValue: string
  recap: string
  stateNote: string
  movedFromLocal: string | null
  involvements: { kind: InvolvementKind; memberId: string; sentence: string }[]
  place: { id: string; name: string; access: AccessFact[]; accessNote: string } | null
  series: { id: string; title: string } | null
  coveredBy: number | null
  looksLike: { id: string; title: string; slug: string } | null
  picture: Picture | null
  wasPublicAt: Date | null
  isPitched: boolean
  isOver: boolean
}

export async function readForEditing(_: Editor, id: string): Promise<EventForEditing | null> {
  const row = await db.event.findUnique({
    where: { id },
    include: {
      involvements: {
        select: { kind: true, memberId: true, sentence: true },
        orderBy: { id: "asc" },
      },
      place: { select: { id: true, name: true, access: true, accessNote: true } },
      series: { select: { id: true, title: true } },
      coveredBy: { select: { number: true } },
      looksLike: { select: { id: true, title: true, slug: true } },
      picture: { select: pictureShown },
      proposed: { select: { id: true } },
    },
  })
  if (!row) return null
  const { proposed, seriesId: _seriesId, seriesDay: _seriesDay, ...event } = row
  return {
    ...event,
    startsLocal: toLocalTime(row.startsLocal),
    endsLocal: row.endsLocal && toLocalTime(row.endsLocal),
    movedFromLocal: row.movedFromLocal && toLocalTime(row.movedFromLocal),
    access: known(row.access),
    place: row.place && { ...row.place, access: known(row.place.access) },
    coveredBy: row.coveredBy?.number ?? null,
    isPitched: proposed !== null,
    isOver: row.overAt !== null && row.overAt <= (await clockNow(db)),
  }
}

const known = (facts: string[]) =>
  (Object.keys(accessFacts) as AccessFact[]).filter((fact) => facts.includes(fact))
