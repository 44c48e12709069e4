import type { MailDraft } from "@/domain/outbox/mail"
import { hello, signed } from "./emails"

export type WeekInWords = {
  waiting: number
  minutes: number
  /** The most urgent. Without their words: what is mailed to us would outlive what is forgotten here. */
  first: { id: string; why: string; waitedDays: number }[]
  saidYes: number
  saidNo: number
  calledOff: number
  neverReplied: number
  proposed: number
  overdue: number
  unreached: number
  cameBack: number
  /** Looks like no person's, and yet their mailbox is real and we promised an answer. */
  setAside: number
}

/** Nothing waits and nothing happened: then an editor has their Sunday. */
export const isQuietWeek = ({ first: _, minutes: __, ...counts }: WeekInWords) =>
  Object.values(counts).every((count) => count === 0)

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)
const listed = (parts: (string | false)[]) => parts.filter(Boolean).join(", ")

/** The week in one sentence: what waits, what guests said, and whether anything else needs an editor. */
export function weekSentence(week: WeekInWords): string {
  const {
    waiting,
    saidYes,
    saidNo,
    calledOff,
    neverReplied,
    proposed,
    overdue,
    unreached,
    cameBack,
    setAside,
  } = week
  const answers = [
    saidYes > 0 && `${saidYes} said yes`,
    saidNo > 0 && `${saidNo} said no`,
    calledOff > 0 && `${calledOff} called it off`,
    neverReplied > 0 && `${neverReplied} never replied`,
  ]
  const guests = listed(answers).replace(/^(\d+)/, (count) => many(Number(count), "guest", "guests"))
  const needed = listed([
    proposed > 0 && `${many(proposed, "guest proposes", "guests propose")} another time`,
    overdue > 0 && `${many(overdue, "guest has", "guests have")} let the time pass`,
    unreached > 0 && `${many(unreached, "invitation", "invitations")} came back`,
    cameBack > 0 && `${many(cameBack, "other mail", "other mails")} came back`,
    setAside > 0 && `${setAside} set aside, to look through`,
  ])
  const waits = waiting > 0 ? `${waiting} waiting, about ${week.minutes} minutes` : "Nobody is waiting"
  const rest = needed ? `besides: ${needed}` : waiting > 0 ? "nothing else needs you" : "nothing needs you"
  return `${[waits, guests, rest].filter(Boolean).join("; ")}.`
}

export const midweekMail = ({
  group,
  to,
  late,
}: {
  group: string
  to: MailDraft["to"]
  late: number
}): MailDraft => ({
  kind: "midweek",
  to,
  subject: `${many(late, "promised answer is", "promised answers are")} late`,
  body: [
    {
      text: `${hello(to.name)}\n\n${many(late, "pitch waits", "pitches wait")} longer than we promised. Nothing else needs you before the mail of the week.`,
    },
    { path: "/dashboard", label: "Open the queue" },
    signed(group),
  ],
})

const urgency: Record<string, string> = {
  "promise-broken": "Promised and late",
  bounced: "Our mail came back",
  "not-live": "We said yes, and it is not live",
  "our-turn": "Our turn",
  silent: "Their time is up",
}

export const digestMail = ({
  group,
  to,
  words,
}: {
  group: string
  to: { email: string; name: string }
  words: WeekInWords
}): MailDraft => ({
  kind: "digest",
  to,
  subject:
    words.waiting > 0 ? `${words.waiting} waiting, about ${words.minutes} minutes` : "Nobody is waiting",
  body: [
    { text: `${hello(to.name)}\n\n${weekSentence(words)}` },
    ...(words.waiting + words.setAside > 0 ? [{ path: "/dashboard", label: "Open the queue" }] : []),
    ...words.first.map(({ id, why, waitedDays }) => ({
      path: `/dashboard/pitches/${id}`,
      label: `${urgency[why] ?? "Our turn"}, ${waitedDays === 0 ? "since today" : `for ${many(waitedDays, "day", "days")}`}`,
    })),
    ...(words.proposed + words.overdue + words.unreached > 0
      ? [{ path: "/dashboard/show", label: "See the guests" }]
      : []),
    ...(words.cameBack > 0
      ? [{ path: "/dashboard/settings/mail", label: "See the mail that came back" }]
      : []),
    signed(group),
  ],
})
