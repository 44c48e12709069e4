import { expect, test } from "vitest"
import { previewText } from "@/domain/outbox/mail"
import { defaultSettings } from "@/domain/settings/settings"
import { approvedMail, declinedMail, invitedMail, questionMail, seatText, unwrittenMails } from "./emails"
import { declineReasons } from "./pitch"

const settings = {
  ...defaultSettings,
  places: [{ name: "Elsewhere", url: "https://elsewhere.example", what: "all of it" }],
}
const about = {
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
  const seats = [{ recordsLocal: "2026-12-10T19:00", zone: "America/Detroit", episodeNumber: 412 }]
  const unwritten = unwrittenMails({ ...about, settings })
  const words = "Come as you are."
  const reason = "late" as const
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
    decline: { reason: declineReasons[reason].text, words, wayBack },
    invite: { sentence, seats: seats.map((seat) => `- ${seatText(seat)}`).join("\n") },
  }
  for (const name of ["approve", "ask", "decline", "invite"] as const) {
    expect(filled(unwritten[name].text, gaps[name]), name).toBe(previewText(mails[name].body))
    expect(unwritten[name].subject, name).toBe(mails[name].subject)
  }
})
