import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { type AccessFact, accessFacts } from "./event"

export type PlaceRow = { id: string; name: string; city: string; events: number }

/** Every place with how many events were or are there, the most used first; for the list and for the form's offer. */
export async function listPlaces(_: Editor, limit = 500): Promise<PlaceRow[]> {
  const rows = await db.place.findMany({
    orderBy: [{ events: { _count: "desc" } }, { name: "asc" }],
    take: limit,
    select: { id: true, name: true, city: true, _count: { select: { events: true } } },
  })
  return rows.map(({ _count, ...place }) => ({ ...place, events: _count.events }))
}

export type PlaceForEditing = {
  id: string
  version: number
  name: string
  city: string
  address: string
  country: string
  url: string
  access: AccessFact[]
  accessNote: string
}

export async function placeForEditing(_: Editor, id: string): Promise<PlaceForEditing | null> {
  const row = await db.place.findUnique({ where: { id } })
  return (
    row && {
      ...row,
      access: (Object.keys(accessFacts) as AccessFact[]).filter((fact) => row.access.includes(fact)),
    }
  )
}
