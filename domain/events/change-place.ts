import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { Prisma, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line, paragraphs, webAddress } from "@/lib/text"
import { accessChoice } from "./event-input"
import { storeCalendarEntries } from "./store-calendar-entry"

export const placeForm = z.object({
  id: z.uuid(),
  version: z.coerce.number().pipe(z.int32()),
  name: line(160).refine((name) => name !== "", "A place needs a name."),
  city: line(120),
  address: line(240),
  country: line(80),
  url: webAddress,
  access: accessChoice,
  accessNote: paragraphs(600),
})

/**
 * What is known about a place. Every event there shows its access facts; those that have not been yet take its name and
 * city along and, when they stood at its old address, the new one, and subscribers hear of it. Its page keeps its own
 * address. Refuses: changed-meanwhile, and is-there-already when the city has another place of that name.
 */
export async function changePlace(editor: Editor, { id, version, ...input }: z.infer<typeof placeForm>) {
  try {
    return await transaction(async (tx) => {
      const before = await tx.place.findUnique({ where: { id }, select: told })
      const changed = await tx.place.updateMany({
        where: { id, version },
        data: { ...input, version: { increment: 1 } },
      })
      if (!before || changed.count === 0) return refuse("changed-meanwhile")
      await takeEventsAlong(tx, id, before, input)
      await recordEntry(tx, editor, "place.changed", id)
      return ok({ id })
    })
  } catch (error) {
    if (isSecondOfItsName(error)) return refuse("is-there-already")
    throw error
  }
}

/** What an event repeats of its place. */
const told = { name: true, city: true, address: true, country: true } satisfies Prisma.PlaceSelect
type Told = Record<keyof typeof told, string>

async function takeEventsAlong(tx: Transaction, placeId: string, before: Told, after: Told) {
  const { name, city, address, country } = after
  const isNamed = before.name !== name || before.city !== city
  const isMoved = before.address !== address || before.country !== country
  const there = { address: before.address, country: before.country }
  const named = isNamed && { placeName: name, city }
  const now = await clockNow(tx)
  const change = async (which: Prisma.EventWhereInput, to: Prisma.EventUpdateManyMutationInput) => {
    const data = { ...to, version: { increment: 1 }, updatedAt: now }
    await tx.event.updateMany({ where: { placeId, ...which, state: "draft" }, data })
    const listed = await tx.event.updateManyAndReturn({
      where: { placeId, ...which, state: { in: ["published", "postponed"] }, overAt: { gt: now } },
      data: { ...data, sequence: { increment: 1 } },
      select: { id: true },
    })
    await storeCalendarEntries(
      tx,
      listed.map(({ id }) => id),
    )
  }
  if (named) await change({ NOT: there }, named)
  if (named || isMoved) await change(there, { ...named, address, country })
}

const isSecondOfItsName = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  error.code === "P2002" &&
  error.meta?.modelName === "Place"
