import * as z from "zod"
import { line, paragraphs, webAddress } from "@/lib/text"
import { isZone } from "@/lib/zone"
import {
  type AccessFact,
  accessFacts,
  type InvolvementKind,
  involvementKinds,
  maxInvolvements,
  organisersIn,
} from "./event"

/** How many others can be named as its organisers. */
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
