import { layOutEpisodes } from "@/domain/episodes/lay-out-episodes"
import { rewriteCalendar } from "@/domain/events/rewrite-calendar"
import { airGuests } from "@/domain/invitations/air-guests"
import { callGuestsLast } from "@/domain/invitations/call-guests-last"
import { forgetInvitations } from "@/domain/invitations/forget-invitations"
import { callPitchersLast } from "@/domain/pitches/call-pitchers-last"
import { forgetContacts } from "@/domain/pitches/forget-contacts"
import { forgetPitches } from "@/domain/pitches/forget-pitches"
import { mailMidweek } from "@/domain/pitches/mail-midweek"
import { mailTheWeek } from "@/domain/pitches/mail-the-week"
import { sweepTraces } from "@/domain/pitches/sweep-traces"
import { tellOpening } from "@/domain/pitches/tell-opening"
import { sweepLimits } from "@/domain/settings/sweep-limits"
import type { Job } from "./worker"

/** What the clock does, every ten seconds. Each is a verb that may run twice, and in two processes at once. */
export const jobs: readonly Job[] = [
  { name: "call-pitchers-last", run: callPitchersLast },
  { name: "call-guests-last", run: callGuestsLast },
  { name: "air-guests", run: airGuests },
  { name: "rewrite-calendar", run: rewriteCalendar },
  { name: "forget-pitches", run: forgetPitches },
  { name: "forget-invitations", run: forgetInvitations, everyMinutes: 60 },
  { name: "forget-contacts", run: forgetContacts, everyMinutes: 60 },
  { name: "mail-the-week", run: mailTheWeek },
  { name: "mail-midweek", run: mailMidweek },
  { name: "lay-out-episodes", run: layOutEpisodes },
  { name: "tell-opening", run: tellOpening },
  { name: "sweep-limits", run: sweepLimits },
  { name: "sweep-traces", run: sweepTraces },
]
