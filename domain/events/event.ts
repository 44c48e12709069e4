import * as z from "zod"
import type { Picture } from "@/domain/media/medium"
import { line, paragraphs, webAddress } from "@/lib/text"
import { isZone } from "@/lib/zone"

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

/** How many of us can stand for one event, and how many others can be named as its organisers. */
export const maxInvolvements = 4
const maxOrganisers = 6

/** Ticked boxes of a form: one comes as a text, several as a list. */
export const accessChoice = z
  .union([
    z.array(z.enum(Object.keys(accessFacts) as [AccessFact])),
    z.enum(Object.keys(accessFacts) as [AccessFact]).transform((one) => [one]),
  ])
  .default([])

const isMoment = (text: string) => {
  const date = new Date(`${text}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const wallTime = z
  .string({ error: "Please give a date." })
  .regex(/^(19|20)\d\d-\d\d-\d\dT\d\d:\d\d$/, "Please give the date and time.")
  // A Date rolls 30 February over into March, and 24:00 into the next day: what comes back must be what was typed.
  .refine((text) => isMoment(text), "That day does not exist.")

const kinds = Object.keys(involvementKinds) as [InvolvementKind]

/** A further one of us who is in it; a row left empty is none. */
const alsoInvolved = z.object({
  kind: z.enum(kinds).optional(),
  memberId: z.uuid().optional(),
  sentence: line(240),
})

const facts = {
  title: line(160).refine((text) => text !== "", "An event needs a title."),
  isAllDay: z.boolean().default(false),
  zone: z
    .string()
    .default("")
    .refine((name) => name === "" || isZone(name), "We do not know that time zone."),
  placeName: line(160),
  address: line(240),
  city: line(120),
  country: line(80),
  isOnline: z.boolean().default(false),
  url: webAddress,
  conductUrl: webAddress,
  price: line(120),
  ticketUrl: webAddress,
  organisers: paragraphs(1500).refine(
    (text) => organisersIn(text).length <= maxOrganisers,
    `At most ${maxOrganisers} organisers, a line each.`,
  ),
  access: accessChoice,
  accessNote: paragraphs(600),
  seriesId: z.uuid().nullish(),
  tags: line(200),
  description: paragraphs(8000),
  audienceValue: line(280),
  involvementKind: z.enum(kinds).optional(),
  involvementMemberId: z.uuid().optional(),
  involvementSentence: line(240),
  alsoInvolved: z
    .array(alsoInvolved)
    .max(maxInvolvements - 1)
    .default([]),
  /** The day or hour before was a slip of ours: the page does not say that the event moved. */
  isCorrection: z.boolean().default(false),
}
type Facts = z.infer<z.ZodObject<typeof facts>>

const isEmpty = (one: Facts["alsoInvolved"][number]) => !one.kind && !one.memberId && one.sentence === ""

/**
 * A further row of involvement is whole or empty, and each of us stands for an event once. The first one may lack its
 * sentence, since a draft may lack much; a sentence alone would be lost.
 */
function checkInvolved(event: Facts, context: z.RefinementCtx) {
  if (event.involvementSentence !== "") {
    const lost = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message })
    if (!event.involvementKind) lost("involvementKind", "How are we in it?")
    if (!event.involvementMemberId) lost("involvementMemberId", "Who of us stands for it?")
  }
  const standing = new Set([event.involvementMemberId])
  for (const [index, one] of event.alsoInvolved.entries()) {
    if (isEmpty(one)) continue
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: ["alsoInvolved", index, field], message })
    if (!one.kind) wrong("kind", "How are they in it?")
    if (!one.memberId) wrong("memberId", "Who of us is it?")
    else if (standing.has(one.memberId)) wrong("memberId", "They stand for it already.")
    if (one.sentence === "") wrong("sentence", "Say in one sentence how they are in it.")
    standing.add(one.memberId)
  }
}

/** An event's values as verbs take them. Times are wall time in `zone`; of an all-day event only the dates count. */
export const eventInput = z
  .object({ startsLocal: wallTime, endsLocal: wallTime.optional(), ...facts })
  .refine((event) => !event.endsLocal || event.endsLocal >= event.startsLocal, {
    path: ["endsLocal"],
    message: "It ends before it begins.",
  })
  .superRefine(checkInvolved)
export type EventInput = z.infer<typeof eventInput>

const day = z.string({ error: "Please give a date." }).regex(/^(19|20)\d\d-\d\d-\d\d$/, "Please give a date.")
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d/, "Please give the time as 19:30.")

/** A day and its hours as forms ask for them. An end before the beginning, without a day of its own, is the next day's. */
const whenFields = {
  startsOn: day,
  startsTime: hour.optional(),
  endsOn: day.optional(),
  endsTime: hour.optional(),
  isAllDay: z.boolean().default(false),
}
type WhenFields = z.infer<z.ZodObject<typeof whenFields>>

function checkWhen(when: WhenFields, context: z.RefinementCtx) {
  const wrong = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message })
  if (!isMoment(`${when.startsOn}T00:00`)) wrong("startsOn", "That day does not exist.")
  else if (when.endsOn && !isMoment(`${when.endsOn}T00:00`)) wrong("endsOn", "That day does not exist.")
  else if (when.endsOn && when.endsOn < when.startsOn) wrong("endsOn", "It ends before it begins.")
  if (when.isAllDay) return
  if (!when.startsTime) wrong("startsTime", "Give the time, or say that it takes the whole day.")
  if (when.endsOn && !when.endsTime) wrong("endsTime", "Until when, on the last day?")
  if (when.endsOn === when.startsOn && when.endsTime && when.endsTime < (when.startsTime ?? ""))
    wrong("endsTime", "It ends before it begins.")
}

/** Wall times out of a form's day and hours; an all-day event gets no hour of our own making, only its days. */
function timesOf({ startsOn, startsTime = "00:00", endsOn, endsTime, isAllDay }: WhenFields) {
  if (isAllDay) {
    const lasts = endsOn && endsOn > startsOn
    return { isAllDay, startsLocal: `${startsOn}T00:00`, endsLocal: lasts ? `${endsOn}T00:00` : undefined }
  }
  const start = startsTime.slice(0, 5)
  const end = endsTime?.slice(0, 5)
  const startsLocal = `${startsOn}T${start}`
  if (!end) return { isAllDay, startsLocal, endsLocal: undefined }
  return {
    isAllDay,
    startsLocal,
    endsLocal: `${endsOn ?? (end < start ? dayAfter(startsOn) : startsOn)}T${end}`,
  }
}

const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** What the form of an event sends: day and hours apart, so that a whole day needs no hours. */
export const eventForm = z
  .object({ ...facts, ...whenFields })
  .superRefine(checkInvolved)
  .superRefine(checkWhen)
  .transform(({ startsOn, startsTime, endsOn, endsTime, ...event }) => ({
    ...event,
    ...timesOf({ startsOn, startsTime, endsOn, endsTime, isAllDay: event.isAllDay }),
  }))

/** Which event, and as it was when the editor looked. */
export const onEvent = z.object({ id: z.uuid(), version: z.coerce.number().pipe(z.int32()) })
export type OnEvent = z.infer<typeof onEvent>

/** A move that its page explains in one line, if somebody says why. */
export const explainedMove = z.object({ ...onEvent.shape, stateNote: line(160) })
export type ExplainedMove = z.infer<typeof explainedMove>

/** A new day for what was postponed. */
export const newDateForm = z
  .object({ ...explainedMove.shape, ...whenFields })
  .superRefine(checkWhen)
  .transform(({ startsOn, startsTime, endsOn, endsTime, isAllDay, ...on }) => ({
    ...on,
    ...timesOf({ startsOn, startsTime, endsOn, endsTime, isAllDay }),
  }))
export type NewDate = z.infer<typeof newDateForm>

/** What came of an event; the episode that covered it by its number. */
export const recapForm = z.object({
  ...onEvent.shape,
  recap: paragraphs(8000),
  coveredBy: z.coerce.number().int().positive().max(1_000_000).optional(),
})
export type Recap = z.infer<typeof recapForm>

/** Everybody of us who is in it, in the order of the form. */
export const involvementsIn = (
  event: Pick<Facts, "involvementKind" | "involvementMemberId" | "involvementSentence"> &
    Partial<Pick<Facts, "alsoInvolved">>,
) =>
  [
    {
      kind: event.involvementKind,
      memberId: event.involvementMemberId,
      sentence: event.involvementSentence,
    },
    ...(event.alsoInvolved ?? []),
  ].flatMap(({ kind, memberId, sentence }) =>
    kind && memberId && sentence ? [{ kind, memberId, sentence }] : [],
  )

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
