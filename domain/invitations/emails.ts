import type { MailDraft } from "@/domain/outbox/mail"
import type { Settings } from "@/domain/settings/settings"
import { env } from "@/lib/env"
import { guestCalendar } from "./calendar-file"

type To = { email: string; name: string }
type Booked = {
  group: Settings["group"]
  show: Settings["show"]
  to: To
  invitationId: string
  sequence: number
  episode: { number: number; zone: string; recordsLocal: string }
  now: Date
}

/** You're on: with a calendar invitation (iTIP REQUEST, RFC 5546) that a later change can find again. */
export const bookedMail = ({ group, show, to, invitationId, sequence, episode, now }: Booked): MailDraft => ({
  kind: "invitation-booked",
  to,
  subject: `You're on ${show.name}, episode ${episode.number}`,
  body: [
    {
      text: `Hello${to.name ? ` ${to.name}` : ""},\n\nyou're on. We record on ${spoken(episode)}; the calendar entry is attached.`,
    },
    { secret: "invitation", label: "Your page" },
    {
      text: `A yes is not a listing: your event will be named on the episode's page. If anything changes, reply to this mail.\n\n${group.name}`,
    },
  ],
  calendar: {
    method: "REQUEST",
    text: guestCalendar({
      uid: `invitation-${invitationId}@${new URL(env().BASE_URL).hostname}`,
      sequence,
      summary: `Guest on ${show.name}, episode ${episode.number}`,
      organizer: { name: group.name, email: mailboxOf(env().REPLY_TO) },
      attendee: to,
      recordsLocal: episode.recordsLocal,
      zone: episode.zone,
      stamp: now,
    }),
  },
})

/** The one last call, which is itself the close: no reply needed. */
export const invitationLastCallMail = (about: {
  group: string
  show: string
  to: To
  closesOn: string
}): MailDraft => ({
  kind: "invitation-last-call",
  to: about.to,
  subject: `The seat on ${about.show} goes on`,
  body: [
    {
      text: `Hello${about.to.name ? ` ${about.to.name}` : ""},\n\nwe asked whether you would come on ${about.show}. No reply needed: on ${about.closesOn} the seat goes on to somebody else.`,
    },
    { text: "If you would still like to come, your page is one press away, and stays so for a while." },
    { secret: "invitation", label: "Answer the invitation" },
    { text: about.group },
  ],
})

const mailboxOf = (address: string) => address.match(/<([^>]+)>/)?.[1] ?? address

const spoken = ({ recordsLocal, zone }: Booked["episode"]) => {
  const [hour = 0, minute = 0] = recordsLocal.slice(11, 16).split(":").map(Number)
  const day = new Intl.DateTimeFormat("en-US", {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  })
  const clock = `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""} ${hour < 12 ? "am" : "pm"}`
  return `${day.format(new Date(`${recordsLocal}:00Z`))} at ${clock}, ${zone.split("/").pop()?.replace(/_/g, " ")} time`
}
