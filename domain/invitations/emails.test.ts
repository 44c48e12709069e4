import { expect, test, vi } from "vitest"
import { type MailDraft, previewText } from "@/domain/outbox/mail"
import { settingsShape } from "@/domain/settings/settings"
import {
  bookedMail,
  cancelledMail,
  invitationLastCallMail,
  invitationMail,
  movedMail,
  offerMail,
  thanksMail,
} from "./emails"

vi.mock("@/lib/env", () => ({
  env: () => ({ BASE_URL: "https://makers.example", REPLY_TO: "Makers <hello@makers.example>" }),
}))

const settings = (show: object = {}) =>
  settingsShape.parse({
    group: { name: "Makers", postalAddress: "Makers\n1 Bench Street" },
    show: { name: "Loose Gravel", reach: "100,000 people", ...show },
  })
const seatAt = (day: string) => ({
  number: 412,
  recordsLocal: `2026-12-${day}T19:00`,
  zone: "America/Detroit",
  recordsAt: new Date(`2026-12-${day}T19:00:00-05:00`),
})
const to = { email: "dana@kitchen.example", name: "Dana" }
const knownFrom = "You spoke at the library in March."
const now = new Date("2026-11-24T12:00:00Z")

/** Every mail to a guest, as this group sends it. */
function mailsOf({ group, show, texts, invitationDays }: ReturnType<typeof settings>) {
  const house = { group, show, texts }
  const asked = { ...house, to, guestZone: "Europe/Berlin" }
  const offered = { ...asked, seats: [seatAt("10"), seatAt("17")], invitationDays, knownFrom }
  const seat = { ...asked, invitationId: "0193", sequence: 1, episode: seatAt("10"), now }
  const before = seatAt("03")
  return {
    invitation: invitationMail({ ...offered, sentence: "You tell it best." }),
    offer: offerMail({ ...offered, sentence: "Fridays it is.", isAfterCancel: false }),
    offerAgain: offerMail({ ...offered, sentence: "", knownFrom: "", isAfterCancel: true }),
    booked: bookedMail(seat),
    moved: movedMail({ ...seat, before, isOurs: true, words: "The studio is being painted." }),
    movedQuietly: movedMail({ ...seat, before, isOurs: true, words: "" }),
    changed: movedMail({ ...seat, before, isOurs: false, words: "" }),
    off: cancelledMail({ ...seat, isOurs: true, words: "Our host is ill." }),
    offByGuest: cancelledMail({ ...seat, isOurs: false, words: "" }),
    thanks: thanksMail({ ...house, to: { ...to, name: "" }, number: 412 }),
    lastCall: invitationLastCallMail({ ...house, to, closesOn: "Friday, December 4", knownFrom }),
  }
}
const said = ({ subject, body }: MailDraft) => `${subject}\n\n${previewText(body)}`

const footer = `How we know you: You spoke at the library in March.

Makers
1 Bench Street

Don't write to me again: [your link]`

const times = `These times are free:
- Thu 10 Dec, 7 pm Detroit (Fri 11 Dec, 1 am in Berlin)
- Thu 17 Dec, 7 pm Detroit (Fri 18 Dec, 1 am in Berlin)`

const golden: Record<keyof ReturnType<typeof mailsOf>, string> = {
  invitation: `Would you come on Loose Gravel?

Hello Dana,

You tell it best.

We are Makers, and we would like to talk with you on Loose Gravel, which reaches 100,000 people: a conversation of an hour, recorded ahead.

${times}

Yes, yes another time, or no thanks: each is one choice on your page. You can also just reply to this mail. We keep the offer open for 14 days.

Answer the invitation: [your link]

${footer}`,
  offer: `Other times for Loose Gravel

Hello Dana,

thank you for telling us what suits you. Fridays it is.

${times}

Take one on your page, or tell us another there. You can also just reply to this mail.

Choose a time: [your link]

${footer}`,
  offerAgain: `Other times for Loose Gravel

Hello Dana,

we would still like to have you on.

${times}

Take one on your page, or tell us another there. You can also just reply to this mail.

Choose a time: [your link]

Makers`,
  booked: `You're on Loose Gravel, episode 412

Hello Dana,

you're on. We record on Thu 10 Dec, 7 pm Detroit (Fri 11 Dec, 1 am in Berlin). The calendar entry is attached.

On your page you can tell us a little about yourself, take another time, or call it off.

Your page: [your link]

A yes is not a listing: what you are doing is named on the episode's page, and whether it is on our calendar stays another question.

Makers`,
  moved: `We had to move your recording for Loose Gravel

Hello Dana,

we had to move the recording of Thu 3 Dec, 7 pm Detroit. The studio is being painted. We record on Thu 10 Dec, 7 pm Detroit (Fri 11 Dec, 1 am in Berlin). The entry in your calendar moves along.

Does it still suit you? Keep it, take another time, or call it off: each is one press.

Keep it or change it: [your link]

Makers`,
  movedQuietly: `We had to move your recording for Loose Gravel

Hello Dana,

we had to move the recording of Thu 3 Dec, 7 pm Detroit. We record on Thu 10 Dec, 7 pm Detroit (Fri 11 Dec, 1 am in Berlin). The entry in your calendar moves along.

Does it still suit you? Keep it, take another time, or call it off: each is one press.

Keep it or change it: [your link]

Makers`,
  changed: `Your new time for Loose Gravel, episode 412

Hello Dana,

that's done. We record on Thu 10 Dec, 7 pm Detroit (Fri 11 Dec, 1 am in Berlin). The entry in your calendar moves along.

Your page: [your link]

Makers`,
  off: `Called off: Loose Gravel, episode 412

Hello Dana,

we have to call off the recording on Thu 10 Dec, 7 pm Detroit (Fri 11 Dec, 1 am in Berlin). Our host is ill.

The entry leaves your calendar. If you have a question, reply to this mail.

Your page: [your link]

Makers`,
  offByGuest: `Called off: Loose Gravel, episode 412

Hello Dana,

thank you for telling us. The recording on Thu 10 Dec, 7 pm Detroit (Fri 11 Dec, 1 am in Berlin) is off for you, and the seat goes on.

The entry leaves your calendar. If another time suits you, your page has what is free.

Your page: [your link]

Makers`,
  thanks: `Thank you: episode 412 of Loose Gravel is out

Hello,

thank you for coming. Episode 412 is out, with everything that was mentioned. Share it as you like.

Episode 412: /show/412

Makers`,
  lastCall: `The seat on Loose Gravel goes on

Hello Dana,

we asked whether you would come on Loose Gravel. No reply needed: on Friday, December 4 the seat goes on to somebody else.

If you would still like to come, your page is one press away, and stays so for a while.

Answer the invitation: [your link]

${footer}`,
}

test.each(Object.entries(golden))(
  "says in the mail %s what stands here, unless a group says otherwise",
  (name, text) => {
    expect(said(mailsOf(settings())[name as keyof typeof golden])).toBe(text)
  },
)

test("speaks of a talk where the show is one, in its mails and in the calendar", () => {
  const mails = mailsOf(settings({ kind: "talk", name: "Serverkeller Talks" }))
  for (const [name, mail] of Object.entries(mails))
    expect(said(mail).match(/\b(episodes?|record\w*|airs|aired)\b|\bon Server/i)?.[0], name).toBeUndefined()
  expect(said(mails.invitation)).toContain("we would like you to give a talk at Serverkeller Talks, which")
  expect(said(mails.moved)).toContain(
    "your talk of Thu 3 Dec, 7 pm Detroit. The studio is being painted. It is on Thu 10",
  )
  expect(said(mails.movedQuietly)).toContain("your talk of Thu 3 Dec, 7 pm Detroit. It is on Thu 10")
  expect(said(mails.thanks)).toContain("Talk 412: /show/412")
  expect(mails.booked.calendar?.text).toContain("SUMMARY:Speaking at Serverkeller Talks\\, talk 412")
  expect(mailsOf(settings()).booked.calendar?.text).toContain("SUMMARY:Guest on Loose Gravel\\, episode 412")
})
