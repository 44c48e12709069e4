import { randomUUID } from "node:crypto"
import type { EventState, InvolvementKind } from "@/domain/events/event"
import { db, type Prisma } from "@/lib/db"
import { fromLocalTime } from "@/lib/zone"
import { makeMember } from "./factories"

type Over = Omit<Partial<Prisma.EventUncheckedCreateInput>, "startsLocal" | "endsLocal" | "state"> & {
  starts?: string
  ends?: string
  state?: EventState
  kind?: InvolvementKind
}

let member: Promise<string> | undefined

/** An event as it stands after publishing, with an involvement; wall times in Detroit unless the zone says another. */
export async function makeListedEvent({
  starts = "2031-03-01T19:00",
  ends,
  kind = "hosting",
  ...over
}: Over = {}) {
  member ??= makeMember("editor", "Sam Okafor")
  const [memberId, id] = [await member, randomUUID()]
  const state = over.state ?? "published"
  const event = {
    id,
    slug: `e-${id}`,
    title: "Open night",
    zone: "America/Detroit",
    audienceValue: "After this, we know more.",
    publishedAt: new Date(),
    publishedById: memberId,
    ...over,
    state,
    startsLocal: fromLocalTime(starts),
    endsLocal: ends ? fromLocalTime(ends) : null,
    cancelledAt: state === "cancelled" ? new Date() : null,
  }
  await db.event.create({
    data: {
      ...event,
      involvements: { create: { id: randomUUID(), memberId, kind, sentence: "Sam is there." } },
    },
  })
  return { id, slug: event.slug }
}

export async function makeSeries({ isNextOnly = true, title = "Pothole Night" } = {}) {
  const id = randomUUID()
  const { slug } = await db.series.create({ data: { id, slug: `s-${id}`, title, isNextOnly } })
  return { seriesId: id, slug }
}
