import * as z from "zod"
import { cleaned, emailAddress, line, paragraphs, webAddress } from "@/lib/text"

export type PitchState = "unconfirmed" | "queued" | "asked" | "closed"
export type Outcome = "approved" | "declined" | "invited" | "lapsed" | "duplicate" | "spam"

/** What a pitcher reads about an outcome; spam reads as it does on their page. */
export const outcomeLabels: Record<Outcome, string> = {
  approved: "Yes, on our calendar",
  declined: "Not listed this time",
  invited: "Invited to the show",
  lapsed: "Closed for now",
  duplicate: "Came twice",
  spam: "Closed for now",
}

export const acquaintances = {
  came_to: "I came to one of your events",
  know: "I know one of you",
  listened: "I listened to the show",
  not_yet: "We haven't met yet",
} as const
export type Acquaintance = keyof typeof acquaintances

/** What an editor reads about the same. */
export const acquaintanceNotes: Record<Acquaintance, string> = {
  came_to: "came to",
  know: "knows",
  listened: "listened to",
  not_yet: "We haven't met yet",
}

/** Why a pitch is not listed: a polite sentence, and what would change our mind, until a group writes its own. */
export const declineReasons = {
  value: {
    label: "We couldn't see what our people get from it",
    text: "we couldn't see what our people would get from it.",
    wayBack: "Tell us in one sentence what they can do afterwards that they could not do before.",
  },
  involvement: {
    label: "None of us is in it",
    text: "we only list what one of us takes part in, and this time nobody of us does.",
    wayBack: "If one of us speaks, helps or comes along with a group, it becomes one of ours.",
  },
  late: {
    label: "Too late",
    text: "it reached us too close to the date for us to take part.",
    wayBack: "Write to us four weeks ahead of the next one.",
  },
  topic: {
    label: "Outside our area or topic",
    text: "it is outside what our people come to us for.",
    wayBack: "If there is a side of it that touches our field, tell us which.",
  },
  incomplete: {
    label: "Incomplete after we asked",
    text: "we still miss what we asked you for.",
    wayBack: "Send us the missing answer and we look again.",
  },
  covered: {
    label: "Already covered",
    text: "we already have something very close to it on our calendar.",
    wayBack: "If yours does something that the other does not, tell us what.",
  },
  enough: {
    label: "Enough of this kind this month",
    text: "we already have enough of this kind this month.",
    wayBack: "Pitch it again for a later month.",
  },
  show: {
    label: "Better as a conversation on the show",
    text: "we think it is better told than listed.",
    wayBack: "Tell us whether you would like to talk about it on our show.",
  },
} as const

export const proposed = z.object({
  title: line(160),
  url: webAddress,
  date: z.iso
    .date("That day does not exist.")
    // The database cannot read back what lies beyond the year 9999, nor take what lies before the year 1.
    .regex(/^20/, "Please check the year.")
    .optional(),
  time: z.iso.time({ precision: -1, error: "Please write the time like 19:00." }).optional(),
  place: line(160),
  isOnline: z.boolean().default(false),
})
export type ProposedEventInput = z.infer<typeof proposed>

export const isEmpty = (event: ProposedEventInput) =>
  !event.title && !event.url && !event.date && !event.place

export const valueQuestion = 'Tell us what our people get: "After this, our people can …"'

/** One to five. Checked by itself, so that what is missing here is said together with what is missing elsewhere. */
const proposedEvents = z
  .array(proposed.optional())
  .max(5)
  .superRefine((events, context) => {
    ;[events[0], ...events.slice(1)].forEach((event, index) => {
      if (index > 0 && (!event || isEmpty(event))) return
      const miss = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [index, field], message })
      if (!event?.title && !event?.url) miss("url", "Give us a link or a title, so that we can find it.")
      if (!event?.date) miss("date", "Please give the date.")
    })
  })
  .transform(
    (events) => events.filter((event) => event !== undefined && !isEmpty(event)) as ProposedEventInput[],
  )

/** The pitch form. Required is little: a link or a title, a date, what our people get, and an address. */
export const pitchInput = z.object({
  submissionKey: z.uuid(),
  events: proposedEvents,
  audienceValue: z
    .string({ error: valueQuestion })
    // Cleaned before it is measured: hidden characters are no reason.
    .transform(cleaned)
    .pipe(
      z
        .string()
        .min(20, "A little more, please: what can our people do after this? Twenty characters at least.")
        .max(280, "Please keep this under 280 characters.")
        .regex(/\p{L}/u, valueQuestion),
    ),
  acquaintance: z.enum(Object.keys(acquaintances) as [Acquaintance]).default("not_yet"),
  acquaintanceDetail: line(160),
  whoOfUs: line(160),
  name: line(80),
  email: emailAddress("Please give your address: the answer has to reach you."),
  organisation: line(120),
  site: webAddress,
  isOpenToShow: z.boolean().default(false),
  brings: paragraphs(600),
  anythingElse: paragraphs(2000),
})
export type PitchInput = z.infer<typeof pitchInput>

/** The same on the pitcher's own page, with the number of changes that the page had seen. The address stays. */
export const editInput = pitchInput
  .omit({ submissionKey: true, email: true })
  .extend({ changes: z.coerce.number().int().min(0) })
export type EditInput = z.infer<typeof editInput>

/** The words of a pitch at one moment, as a revision keeps them. */
export type PitchWords = Omit<EditInput, "changes">

export const snoozes = {
  week: "A week",
  fortnight: "Two weeks",
  month: "30 days",
  date: "Until a day",
} as const

/** What was put away without a mail can be fetched back for so many days. */
export const putAwayDays = 30

/** Which pitch, and which version of it the editor had before them. */
export const onPitchInput = z.object({ pitchId: z.uuid(), version: z.coerce.number().pipe(z.int32()) })

/** How a pitch came: by the form, or brought by an editor, from a mail or after a call or a talk. */
export type PitchOrigin = "form" | "mail" | "hand"

/** How a pitch came whose form is still to be completed: nobody has said what our people get. Else "form". */
export const lackOf = (pitch: { origin: PitchOrigin; audienceValue: string }): PitchOrigin =>
  pitch.audienceValue === "" ? pitch.origin : "form"

/** The facts from which a pitcher's label follows. `isTold`: the mail that tells the decision has left, or failed. */
export type PitchFacts = {
  state: PitchState
  outcome: Outcome | null
  isTold: boolean
  isWithdrawn: boolean
  isListed: boolean
  isGuest: boolean
  dueText: string
  /** Of a duplicate that was told: how the one before it stands, and whether somebody else sent that. */
  original?: (PitchFacts & { isOthers: boolean }) | null
}

/** Words that speak to one person. Whoever sent the same thing later reads what they mean for the listing. */
const forOthers: Record<string, string> = {
  "Invited to the show": "Not listed this time",
  "You're on the show": "Not listed this time",
  Withdrawn: "Closed for now",
}

function labelOfOriginal(original: NonNullable<PitchFacts["original"]>): string {
  if (!original.isOthers) return labelOf(original)
  if (original.state === "asked") return labelOf({ ...original, isTold: false })
  const label = labelOf(original)
  return forOthers[label] ?? label
}

/** Where the pitcher stands, in their words. What was decided but not told still reads as received. */
export function labelOf(pitch: PitchFacts): string {
  const received = `Received, you'll hear by ${pitch.dueText}`
  if (pitch.isWithdrawn) return "Withdrawn"
  if (pitch.state === "unconfirmed") return "One step left"
  if (pitch.state === "asked") return pitch.isTold ? "We asked you something" : received
  if (pitch.state === "queued") return received
  if (pitch.outcome === "approved" && pitch.isListed) return "Listed"
  if (pitch.outcome === "spam" || pitch.outcome === "lapsed") return "Closed for now"
  if (!pitch.isTold) return received
  if (pitch.outcome === "duplicate" && pitch.original) return labelOfOriginal(pitch.original)
  if (pitch.outcome === "approved") return "Yes, we're preparing it"
  if (pitch.outcome === "declined") return "Not listed this time"
  if (pitch.outcome === "invited") return pitch.isGuest ? "You're on the show" : "Invited to the show"
  return received
}

/** What to call a pitch: the first event's title, or the host of its link. */
export function pitchTitle(events: { title: string; url: string }[]): string {
  const [first] = events
  const own = first?.title || (first?.url ? hostOf(first.url) : "") || "Untitled"
  return events.length > 1 ? `${own} and ${events.length - 1} more` : own
}

/**
 * What our people get, as a sentence of its own. The form's label is its beginning, so whoever completes it ("mend a
 * sail") leaves that away; a sentence stays as it was written.
 */
export function valueSentence(written: string): string {
  const told = written.replace(/^[\s.…]+/, "")
  if (/^our people can\b/i.test(told)) return `After this, our ${told.slice("our ".length)}`
  if (!/^\p{Ll}/u.test(told) || /^after/i.test(told)) return told
  return `After this, our people can ${told.replace(/^can\s+/, "")}${/[.!?…]$/.test(told) ? "" : "."}`
}

export const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url)

/** How long an editor needs for so many pitches, as an honest guess. */
export const minutesFor = (count: number) => Math.max(2, Math.round(count * 2.4))

/** The next right move that the two taps suggest, with the reason. A good story adds nothing to the listing. */
export function suggestedMove(taps: {
  isInvolved: string | null
  wouldCare: string | null
  isGoodStory: boolean
}): { move: "approve" | "ask" | "invite" | "decline"; because: string } | null {
  const { isInvolved, wouldCare, isGoodStory } = taps
  if (!isInvolved || !wouldCare) return null
  if (isInvolved === "yes" && wouldCare === "yes")
    return { move: "approve", because: "We are in it and our people would care." }
  if (isGoodStory && isInvolved !== "yes")
    return { move: "invite", because: "Not ours to list, but a good story for the show." }
  if (wouldCare === "no") return { move: "decline", because: "Our people would not care." }
  if (isInvolved === "no") return { move: "decline", because: "None of us is in it." }
  return { move: "ask", because: "One answer is still a maybe." }
}
