import type { Picture } from "@/domain/media/medium"

/** An episode as the audience sees it. `recordsLocal` is wall time in `zone`. */
export type EpisodeSummary = {
  number: number
  title: string
  recordsLocal: string
  zone: string
  airsAt: Date
  isAired: boolean
  guests: string[]
}

export type EpisodePage = EpisodeSummary & {
  /** Guests who gave us one that an editor uses. */
  portraits: { name: string; picture: Picture }[]
  notes: string
  audioUrl: string
  mentions: ({ kind: "event"; event: MentionedEvent } | { kind: "link"; label: string; url: string })[]
}

/** What an episode's page needs of an event; events come later in the order of the folders, so it is spelled out. */
export type MentionedEvent = {
  slug: string
  title: string
  startsLocal: string
  endsLocal: string | null
  isAllDay: boolean
  zone: string
  placeName: string
  city: string
  isOnline: boolean
  state: "published" | "cancelled" | "postponed"
}

/** A seat that can still be offered, with its episode's recording in wall time. */
export type FreeSeat = {
  id: string
  episodeNumber: number
  recordsLocal: string
  zone: string
  recordsAt: Date
}

/** A coming episode as the editors fill it. */
export type SeatingPlan = {
  number: number
  title: string
  recordsLocal: string
  zone: string
  isRecorded: boolean
  seats: { id: string; guest: string | null }[]
}

/** Unhurried: whoever is offered it has the whole time to answer before the lead time begins. */
export type SeatToOffer = FreeSeat & { isUnhurried: boolean }

/** So many of the soonest that leave the whole time to answer; when there are none, the latest that there are. */
export function soonestUnhurried(seats: SeatToOffer[], count: number): SeatToOffer[] {
  const unhurried = seats.filter((seat) => seat.isUnhurried)
  return unhurried.length > 0 ? unhurried.slice(0, count) : seats.slice(-count)
}
