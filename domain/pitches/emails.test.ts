import { expect, test } from "vitest"
import { previewText } from "@/domain/outbox/mail"
import { defaultSettings } from "@/domain/settings/settings"
import { digestMail, isQuietWeek, weekSentence } from "./digest-mail"
import {
  approvedMail,
  correctionMail,
  declinedMail,
  firstQuestionMail,
  invitedMail,
  questionMail,
  seatLines,
} from "./emails"
import { declineReasons } from "./pitch"
import { unwrittenMails } from "./unwritten-mails"

const settings = {
  ...defaultSettings,
  places: [{ name: "Elsewhere", url: "https://elsewhere.example", what: "all of it" }],
}
const about = {
  texts: settings.texts,
  group: "Makers",
  to: { email: "dana@kitchen.example", name: "Dana $& Whitfield" },
  title: "Supper $1",
}
const filled = (text: string, words: Record<string, string>) =>
  text
    .split("\u0001")
    .map((part, index) => (index % 2 === 1 ? words[part] : part))
    .join("")

test("shows each decision mail as it will go: with its gaps filled it is the mail that leaves", () => {
  const { group, show, places, questionDays, invitationDays } = settings
  const seats = seatLines([{ recordsLocal: "2026-12-10T19:00", zone: "America/Detroit", episodeNumber: 412 }])
  const unwritten = unwrittenMails({ ...about, settings })
  const words = "Come as you are."
  const reason = declineReasons.late.text
  const wayBack = "Earlier."
  const sentence = "You tell it best."
  const mails = {
    approve: approvedMail({ ...about, words }),
    ask: questionMail({ ...about, question: words, questionDays }),
    decline: declinedMail({ ...about, reason, words, wayBack, places }),
    invite: invitedMail({ ...about, group, show, sentence, seats, places, invitationDays }),
  }
  const gaps = {
    approve: { words },
    ask: { question: `> ${words}` },
    decline: { reason, words, wayBack },
    invite: { sentence, seats },
  }
  for (const name of ["approve", "ask", "decline", "invite"] as const) {
    expect(filled(unwritten[name].text, gaps[name]), name).toBe(previewText(mails[name].body))
    expect(unwritten[name].subject, name).toBe(mails[name].subject)
  }
})

test("shows the question to whoever came without the form as it will go, and thanks nobody for a pitch", () => {
  for (const lacks of ["mail", "hand"] as const) {
    const given = {
      ...about,
      texts: settings.texts,
      mailSubject: lacks === "mail" ? "My $& night" : undefined,
    }
    const { ask } = unwrittenMails({ ...given, settings, lacks })
    const { questionDays } = settings
    const mail = firstQuestionMail({ ...given, origin: lacks, question: "Why?", questionDays })
    expect(filled(ask.text, { question: "> Why?" })).toBe(previewText(mail.body))
    expect(ask).toMatchObject({ subject: mail.subject, text: expect.not.stringMatching(/thank|your pitch/i) })
  }
})

test("invites whoever pitched to a podcast or to speak, with a plain no to the listing", () => {
  const sentence = "You tell it best."
  const given = {
    ...about,
    group: settings.group,
    sentence,
    places: [],
    invitationDays: 14,
    seats: "- Thu 10 Dec",
  }
  const said = (show: object) => {
    const mail = invitedMail({ ...given, show: { ...settings.show, name: "Loose Gravel", ...show } })
    return `${mail.subject}\n\n${previewText(mail.body)}`
  }
  expect(said({ reach: "100,000 people" })).toBe(`Not the calendar, but would you come on Loose Gravel?

Hello Dana $& Whitfield,

You tell it best.

We are not listing "Supper $1": our calendar only has what one of us takes part in. But we would like to hear about it on Loose Gravel, which reaches 100,000 people.

These times are free:
- Thu 10 Dec

Yes, yes another time, or no thanks: each is one choice on your page. You can also just reply to this mail. We keep the offer open for 14 days.

Answer the invitation: [your link]

Our group`)
  expect(said({ kind: "talk" })).toContain("but would you speak at Loose Gravel?")
  expect(said({ kind: "talk" })).toContain("hear about it at Loose Gravel.")
})

const quiet = {
  waiting: 0,
  minutes: 2,
  first: [],
  saidYes: 0,
  saidNo: 0,
  calledOff: 0,
  neverReplied: 0,
  proposed: 0,
  overdue: 0,
  unreached: 0,
  cameBack: 0,
  setAside: 0,
}

test.each([
  [
    { waiting: 5, minutes: 12, saidYes: 2, neverReplied: 1 },
    "5 waiting, about 12 minutes; 2 guests said yes, 1 never replied; nothing else needs you.",
  ],
  [{ waiting: 1 }, "1 waiting, about 2 minutes; nothing else needs you."],
  [{ saidNo: 1 }, "Nobody is waiting; 1 guest said no; nothing needs you."],
  [
    { neverReplied: 2, proposed: 1, cameBack: 2, setAside: 3 },
    "Nobody is waiting; 2 guests never replied; besides: 1 guest proposes another time, 2 other mails came back, 3 set aside, to look through.",
  ],
])("says the week in one sentence: %j", (week, sentence) => {
  expect(weekSentence({ ...quiet, ...week })).toBe(sentence)
  expect(isQuietWeek({ ...quiet, ...week })).toBe(false)
})

test("knows a quiet week", () => {
  expect(isQuietWeek(quiet)).toBe(true)
})

test("leads from the mail of the week to what waits, without a secret and without a stranger's word", () => {
  const first = [{ id: "0193a1b2-0000-7000-8000-000000000001", why: "promise-broken", waitedDays: 11 }]
  const words = { ...quiet, waiting: 1, first }
  const { subject, body } = digestMail({
    group: "Makers",
    to: { email: "sam@group.example", name: "Sam" },
    words,
  })
  expect(subject).toBe("1 waiting, about 2 minutes")
  expect(body.some((block) => "secret" in block)).toBe(false)
  expect(previewText(body)).toContain(`Promised and late, for 11 days: /dashboard/pitches/${first[0]?.id}`)
})

test("says in a correction what had been told, and when, before an admin's own words", () => {
  const more = {
    toldOn: "Tue 1 Dec",
    dueOn: "Thu 10 Dec",
    show: { ...settings.show, name: "The show" },
    correction: "Sam misread it.",
  }
  const told = {
    approved: "we wrote to you on Tue 1 Dec that we would like to be part of",
    declined: "we wrote to you on Tue 1 Dec that we are not listing",
    invited: "and asked whether you would come on The show",
    duplicate: 'that we have "Supper $1" already',
    lapsed: 'on Tue 1 Dec we closed "Supper $1" for now',
  }
  for (const [outcome, words] of Object.entries(told)) {
    const text = previewText(
      correctionMail({ ...about, ...more, outcome: outcome as keyof typeof told }).body,
    )
    expect(text).toContain(words)
    expect(text.indexOf("Sam misread it.")).toBeGreaterThan(text.indexOf("We take that back:"))
    expect(text).toContain("you hear from us by Thu 10 Dec")
  }
})
