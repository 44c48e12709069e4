import type { Picture } from "@/domain/media/medium"

/** How many of us can stand for one event. */
export const maxInvolvements = 4

export type EventState = "draft" | "published" | "cancelled" | "postponed"

export const involvementKinds = {
  hosting: "We host it",
  co_hosting: "We host it with them",
  speaking: "One of us speaks",
  sponsoring: "We sponsor it",
  covering: "We cover it",
  attending: "We go together",
  guest_on_show: "They were on our show",
} as const
export type InvolvementKind = keyof typeof involvementKinds

/** What somebody has to know before they come. Facts of the place count for every event there. */
export const accessFacts = {
  "step-free": "Step-free entrance",
  toilet: "Accessible toilet",
  parking: "Parking close by",
  seats: "Seats for everybody",
  loop: "Hearing loop",
  captions: "Live captions",
  "sign-language": "Sign language",
  quiet: "A quiet room",
  "all-gender": "All-gender toilets",
  animals: "Assistance animals welcome",
} as const
export type AccessFact = keyof typeof accessFacts

/** How one can take part; hybrid is both. */
export const formats = { "in-person": "In person", online: "Online", hybrid: "Both" } as const
export type Format = keyof typeof formats

type InvolvementView = { kind: InvolvementKind; memberName: string; sentence: string }

/** An event as anybody may see it. Times are wall time in `zone`; `startsAt` is the instant. */
export type ListedEvent = {
  slug: string
  title: string
  state: Exclude<EventState, "draft">
  startsLocal: string
  endsLocal: string | null
  isAllDay: boolean
  zone: string
  startsAt: Date
  endsAt: Date | null
  placeName: string
  city: string
  isOnline: boolean
  tags: string[]
  audienceValue: string
  involvements: InvolvementView[]
  /** The time that was announced before, as wall time; null while it never moved. */
  movedFromLocal: string | null
  place: { slug: string } | null
  series: { slug: string; title: string } | null
}

export type EventPage = ListedEvent & {
  id: string
  address: string
  country: string
  url: string
  conductUrl: string
  price: string
  ticketUrl: string
  organisers: string
  /** The event's own facts and its place's together. */
  access: AccessFact[]
  accessNote: string
  description: string
  recap: string
  /** Why it was cancelled, postponed or moved, in one line; empty when nobody said. */
  stateNote: string
  picture: Picture | null
  coveredBy: { number: number; title: string } | null
  sequence: number
  publishedAt: Date
  updatedAt: Date
  isOver: boolean
  mentionedOn: { number: number; title: string }[]
}

/** One organiser a line, `Name https://…`; the link may be missing. */
export const organisersIn = (text: string): { name: string; url: string }[] =>
  text.split("\n").flatMap((row) => {
    const [, name = "", url = ""] = row.trim().match(/^(.*?)\s*(https?:\/\/\S+)?$/) ?? []
    const isLink = URL.canParse(url)
    return name || isLink ? [{ name: name || new URL(url).hostname, url: isLink ? url : "" }] : []
  })

export const tagsIn = (text: string) =>
  [
    ...new Set(
      text
        .split(",")
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ].slice(0, 8)

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options })
const weekday = format({ weekday: "short" })
const longWeekday = format({ weekday: "long" })
const month = format({ month: "short" })
const longMonth = format({ month: "long" })
const asUtc = (local: string) => new Date(`${local}:00Z`)

/** The parts that lists hang from: `{ weekday: "Thu", day: "10", month: "Dec", year: "2026" }`. */
export function dayOf(local: string) {
  const date = asUtc(local)
  return {
    weekday: weekday.format(date),
    longWeekday: longWeekday.format(date),
    day: String(date.getUTCDate()),
    month: month.format(date),
    longMonth: longMonth.format(date),
    year: String(date.getUTCFullYear()),
  }
}

/** `7 pm`, `7:30 pm`. */
export function timeOf(local: string): string {
  const [hour = 0, minute = 0] = local.slice(11, 16).split(":").map(Number)
  const half = hour < 12 ? "am" : "pm"
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""} ${half}`
}

/** `Thu 10 Dec`, with the year when it is not this one of the group. */
export function dateText(local: string, thisYear?: string): string {
  const day = dayOf(local)
  return `${day.weekday} ${day.day} ${day.month}${thisYear && thisYear !== day.year ? ` ${day.year}` : ""}`
}

/** `America/Detroit` → `Detroit`. */
export const zoneName = (zone: string) => (zone.split("/").pop() ?? zone).replace(/_/g, " ")

/** When an event is, in words, in its own zone: `Thu 10 Dec, 7 pm to 9 pm (Detroit)`, `Mon 2 to Wed 4 Nov`. */
export function whenText(
  event: Pick<ListedEvent, "startsLocal" | "endsLocal" | "isAllDay" | "zone">,
): string {
  const start = dayOf(event.startsLocal)
  const isOneDay = !event.endsLocal || event.endsLocal.slice(0, 10) === event.startsLocal.slice(0, 10)
  if (event.isAllDay) {
    if (isOneDay || !event.endsLocal) return `${dateText(event.startsLocal)}, all day`
    const end = dayOf(event.endsLocal)
    const sameMonth = start.month === end.month && start.year === end.year
    return `${start.weekday} ${start.day}${sameMonth ? "" : ` ${start.month}`} to ${end.weekday} ${end.day} ${end.month}`
  }
  const until = event.endsLocal
    ? ` to ${isOneDay ? "" : `${dateText(event.endsLocal)}, `}${timeOf(event.endsLocal)}`
    : ""
  return `${dateText(event.startsLocal)}, ${timeOf(event.startsLocal)}${until} (${zoneName(event.zone)})`
}

/** The time that was announced before, in words; of an all-day event, or of one that had no hours, the day alone. */
export const movedFromText = (movedFromLocal: string, isAllDay: boolean) =>
  isAllDay || movedFromLocal.endsWith("T00:00")
    ? dateText(movedFromLocal)
    : `${dateText(movedFromLocal)}, ${timeOf(movedFromLocal)}`

/** Where it is, in words; empty when nothing is known. */
export const placeText = (event: Pick<ListedEvent, "placeName" | "city" | "isOnline">) =>
  [[event.placeName, event.city].filter(Boolean).join(", "), event.isOnline ? "online" : ""]
    .filter(Boolean)
    .join(" and ")
    .replace(/^online$/, "Online")

/** How one can take part. */
export const formatOf = (event: Pick<ListedEvent, "placeName" | "city" | "isOnline">): Format =>
  !event.isOnline ? "in-person" : event.placeName || event.city ? "hybrid" : "online"

/** A name for an address: ASCII words with hyphens, at most 60 characters, never empty. RFC 3986 unreserved only. */
export function slugFor(title: string, year: string): string {
  const base = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "")
  return `${base || "event"}-${year}`
}
