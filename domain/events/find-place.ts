import "server-only"
import { db } from "@/lib/db"
import { type AccessFact, accessFacts } from "./event"

export type PlacePage = {
  slug: string
  name: string
  city: string
  address: string
  country: string
  url: string
  access: AccessFact[]
  accessNote: string
}

/** A place by its address; null unless something public is or was there. */
export async function findPlace(slug: string): Promise<PlacePage | null> {
  const place = await db.place.findFirst({
    where: { slug, events: { some: { state: { not: "draft" } } } },
    select: {
      slug: true,
      name: true,
      city: true,
      address: true,
      country: true,
      url: true,
      access: true,
      accessNote: true,
    },
  })
  if (!place) return null
  return {
    ...place,
    access: (Object.keys(accessFacts) as AccessFact[]).filter((fact) => place.access.includes(fact)),
  }
}
