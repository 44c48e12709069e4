import "server-only"
import * as z from "zod"
import type { Admin } from "@/domain/actors/actor"
import { ok, refuse } from "@/lib/result"
import { line, webAddress } from "@/lib/text"
import { changeSettings } from "./change-settings"
import type { Settings } from "./settings"

/** `was` is the address that the place had on the page; without it, it is a new one. */
export const placeInput = z.object({
  version: z.coerce.number().pipe(z.int32()),
  was: z.string().max(500).optional(),
  do: z.enum(["save", "up", "remove"]).default("save"),
  name: line(80).refine((text) => text !== "", "What is it called?"),
  url: webAddress.refine((url) => url !== "", "Where does one send an event to them?"),
  what: line(160),
})
export type PlaceInput = z.output<typeof placeInput>

/** More than that, and a mail would be a directory. */
const mostPlaces = 12

/**
 * Where else: a place that lists events is added, changed, moved up or taken off. Mails name them in this order.
 * Refuses: not-allowed, changed-meanwhile, no-such-place, known-already, too-many.
 */
export function changePlaces(admin: Admin, { version, was, do: what, ...place }: PlaceInput) {
  return changeSettings(admin, {
    version,
    part: "places",
    change: ({ places }) => {
      const index = places.findIndex(({ url }) => url === was)
      if (was !== undefined && index < 0) return refuse("no-such-place")
      if (what === "remove") return ok({ places: places.filter(({ url }) => url !== was) })
      if (what === "up") return ok({ places: movedUp(places, index) })
      if (places.some(({ url }) => url === place.url && url !== was)) return refuse("known-already")
      if (was !== undefined) return ok({ places: places.map((one) => (one.url === was ? place : one)) })
      if (places.length >= mostPlaces) return refuse("too-many")
      return ok({ places: [...places, place] })
    },
  })
}

function movedUp(places: Settings["places"], index: number): Settings["places"] {
  const [moved, above] = [places[index], places[index - 1]]
  if (!moved || !above) return places
  return [...places.slice(0, index - 1), moved, above, ...places.slice(index + 1)]
}
