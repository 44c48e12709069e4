import type { Picture } from "@/domain/media/medium"

/** An episode as the audience sees it. `recordsLocal` is wall time in `zone`. */
export type EpisodeSummary = {
  number: number
  title: string
  /** A bonus or a trailer: its number is an address and nothing that anybody says. */
  isExtra: boolean
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
  /** Its page in the world where it came from. */
  link: string
  durationSeconds: number | null
  mentions: ({ kind: "event"; event: MentionedEvent } | { kind: "link"; label: string; url: string })[]
  previous: Neighbour | null
  next: Neighbour | null
}

export type Neighbour = Pick<EpisodeSummary, "number" | "title" | "isExtra">

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
  isSkipped: boolean
  seats: { id: string; guest: string | null }[]
}

/** Unhurried: whoever is offered it has the whole time to answer before the lead time begins. */
export type SeatToOffer = FreeSeat & { isUnhurried: boolean }

/** So many of the soonest that leave the whole time to answer; when there are none, the latest that there are. */
export function soonestUnhurried(seats: SeatToOffer[], count: number): SeatToOffer[] {
  const unhurried = seats.filter((seat) => seat.isUnhurried)
  return unhurried.length > 0 ? unhurried.slice(0, count) : seats.slice(-count)
}

/** What a guest has told us for the day. Invitations come later in the order of the folders, so it is spelled out. */
export type SheetPrep = {
  invitationId: string
  talkTitle: string
  nameSaid: string
  bio: string
  takeaways: string
  accessNeeds: string
  links: string[]
  releasedAt: Date | null
  isBegun: boolean
}

/** The same in lines of plain text. */
export const prepLines = (prep: SheetPrep): string[] =>
  [
    prep.nameSaid && `Say the name: ${prep.nameSaid}`,
    prep.talkTitle && `Talks about: ${prep.talkTitle}`,
    prep.bio,
    prep.takeaways && `People take along: ${prep.takeaways}`,
    prep.accessNeeds && `Needs: ${prep.accessNeeds}`,
    ...prep.links,
    !prep.isBegun && "Has not told us anything for the day yet.",
    prep.isBegun && !prep.releasedAt && "HAS NOT AGREED TO THE RELEASE TEXT YET",
  ].filter((line): line is string => Boolean(line))

/** What is not part of the count has its address from here on. */
export const firstExtraNumber = 90_001

export type ShowKind = "podcast" | "talk"

/** How a group speaks of what it does. Lower case, as in the middle of a sentence. */
export const showWords = {
  podcast: {
    one: "episode",
    many: "episodes",
    /** "It records on Thursday", "recorded on Thursday". */
    records: "records",
    recorded: "recorded",
    airs: "airs",
    aired: "aired",
    recording: "recording",
    inIt: "in the episode",
    notYet: "It has not aired yet.",
    heard: "The number you heard is the address",
    listen: "Listen to it",
    recordings: "recordings",
    /** "Move the recording of episode 412." */
    recordingOf: "the recording of episode",
    recordAt: "Records at",
    again: "It airs as long after it as before.",
    weRecord: "We record",
    tookPlace: "Recorded",
    thanked: "Aired",
    /** "Would you come on Loose Gravel?", "Guest on Loose Gravel". */
    comeOn: "come on",
    guestOn: "Guest on",
    offered: "A conversation of an hour, recorded ahead",
    onlyIfAgreed: "We record only with your word on this. You can take it back until we record.",
  },
  talk: {
    one: "talk",
    many: "talks",
    records: "is",
    recorded: "was",
    airs: "",
    aired: "",
    recording: "talk",
    inIt: "in the talk",
    notYet: "It has not been held yet.",
    heard: "The number on the last slide is the address",
    listen: "Listen to the recording",
    recordings: "talks",
    recordingOf: "talk",
    recordAt: "It is at",
    again: "",
    weRecord: "Your talk",
    tookPlace: "Held",
    thanked: "Held, and thanked",
    comeOn: "speak at",
    guestOn: "Speaking at",
    offered: "A talk of your own",
    onlyIfAgreed: "We publish it only with your word on this. You can take it back until the talk begins.",
  },
} as const satisfies Record<ShowKind, Record<string, string>>
export type ShowWords = (typeof showWords)[ShowKind]

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** `Episode 415` until it has a title. */
export const episodeTitle = (
  episode: Pick<EpisodeSummary, "number" | "title"> & { isExtra?: boolean },
  words: ShowWords = showWords.podcast,
) => episode.title || (episode.isExtra ? "Extra" : `${capital(words.one)} ${episode.number}`)

/** `1 h 4 min`, `48 min`; an empty text when nobody knows. */
export function lengthText(seconds: number | null): string {
  if (!seconds) return ""
  const minutes = Math.max(1, Math.round(seconds / 60))
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** How long somebody needs to read it out, in seconds: 55 words are twenty. */
export const secondsToRead = (text: string): number =>
  Math.ceil((text.split(/\s+/).filter(Boolean).length * 20) / 55)
