import "server-only"
import type { Transaction } from "@/lib/db"
import type { EventInput } from "./event-input"

type Where = Pick<EventInput, "placeName" | "address" | "city" | "country">

/**
 * Where a place that we know already is: its name is enough. What was typed stays; two places of one name in two cities
 * are told apart by the city.
 */
export async function fillPlace<Input extends Where>(tx: Transaction, input: Input): Promise<Input> {
  if (!input.placeName) return input
  const known = await tx.place.findMany({
    where: {
      name: { equals: input.placeName, mode: "insensitive" },
      ...(input.city && { city: { equals: input.city, mode: "insensitive" } }),
    },
    take: 2,
  })
  const [place] = known
  if (!place || known.length > 1) return input
  return {
    ...input,
    placeName: place.name,
    city: input.city || place.city,
    address: input.address || place.address,
    country: input.country || place.country,
  }
}
