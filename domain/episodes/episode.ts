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

/**
 * One seat of each recording: guests choose a time, not a chair. Of several the one that is among `preferred`, so that
 * what was offered stays what is shown.
 */
export function oneOfEach<Seat extends { id: string; episodeNumber: number }>(
  seats: readonly Seat[],
  preferred: ReadonlySet<string> = new Set(),
): Seat[] {
  const chosen = new Map<number, Seat>()
  for (const seat of seats) {
    const other = chosen.get(seat.episodeNumber)
    if (!other || (preferred.has(seat.id) && !preferred.has(other.id))) chosen.set(seat.episodeNumber, seat)
  }
  return [...chosen.values()]
}

/** A coming episode as the editors fill it. */
export type SeatingPlan = {
  id: string
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
