import * as z from "zod"
import { type ShowWords, showWords } from "@/domain/episodes/episode"
import { paragraphs } from "@/lib/text"

export type InvitationState =
  | "open"
  | "accepted"
  | "proposed"
  | "declined"
  | "lapsed"
  | "withdrawn"
  | "cancelled"
  | "no_show"
  | "recorded"
  | "aired"

/** What stands on an episode's page where there is no name. */
export const namelessGuest = "A guest"

/** What forgetting a guest leaves: the entry in their own calendar, their name on an episode's page, what they pitched. */
export type Left = "entry" | "name" | "pitch"

/** "Ask me again in …": calendar months. */
export const askAgainMonths = { "3 months": 3, "6 months": 6, "a year": 12 } as const
export type AskAgainIn = "" | keyof typeof askAgainMonths

export const replyInput = z.discriminatedUnion(
  "choice",
  [
    z.object({ choice: z.literal("yes"), seatId: z.uuid("Choose one of the times.") }),
    z.object({
      choice: z.literal("another-time"),
      words: paragraphs(1000).refine((text) => text !== "", "Tell us in a few words when it would suit you."),
    }),
    z.object({
      choice: z.literal("no"),
      askAgainIn: z.enum(["", "3 months", "6 months", "a year"]).default(""),
    }),
  ],
  "Choose one of the three, then send.",
)
export type Reply = z.infer<typeof replyInput>

export type InvitationTimes = { expiresAt: Date; lastCallAt: Date }

/**
 * When an invitation's offer ends and its one last call is due: 14 days from the mail, or the lead time before its
 * first seat, whichever is sooner; the last call at half of that. Instants; `days` are of 24 hours here.
 */
export function timesOf(
  sentAt: Date,
  firstSeatAt: Date | null,
  { invitationDays, leadDays }: { invitationDays: number; leadDays: number },
): InvitationTimes {
  const day = 86_400_000
  const byAge = sentAt.getTime() + invitationDays * day
  const bySeat = firstSeatAt ? firstSeatAt.getTime() - leadDays * day : byAge
  const expires = Math.max(Math.min(byAge, bySeat), sentAt.getTime())
  return { expiresAt: new Date(expires), lastCallAt: new Date((sentAt.getTime() + expires) / 2) }
}

/** What an editor reads about an invitation; `isSent`: its mail was accepted; `hasWritten`: on their pitch's page. */
export function invitationLabel(
  one: {
    state: InvitationState
    isSent: boolean
    isBounced: boolean
    hasWritten: boolean
    isRested?: boolean
    isToRecord?: boolean
    hasNewTime?: boolean
    isCancelledByGuest?: boolean
  },
  words: ShowWords = showWords.podcast,
): string {
  if (one.state === "open" && one.hasWritten) return "Wrote to us"
  if (one.state === "open")
    return one.isBounced ? "Mail came back" : one.isSent ? "Waiting for their answer" : "Leaves soon"
  if (one.state === "proposed" && one.isRested) return "Proposed another time, resting"
  if (one.isToRecord) return "Did they come?"
  if (one.state === "accepted" && one.hasNewTime) return "On the show, told of the new time"
  if (one.state === "cancelled") return one.isCancelledByGuest ? "They called it off" : "We called it off"
  const labels = {
    accepted: "On the show",
    proposed: "Proposed another time",
    declined: "No thanks",
    lapsed: "Didn't reply",
    withdrawn: "Withdrawn",
    no_show: "Did not come",
    recorded: words.tookPlace,
    aired: words.thanked,
  }
  return labels[one.state]
}
