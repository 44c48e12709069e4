import { beforeEach, expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { type MailBlock, previewText } from "@/domain/outbox/mail"
import { db } from "@/lib/db"
import { clock, makeEditor, makeQueuedPitch, moveClock, newAddress } from "@/tests/factories"
import { askForOpening, openingInput } from "./ask-for-opening"
import { declinePitch } from "./decline-pitch"
import { tellOpening } from "./tell-opening"

const ask = (email: string, sender = email) => askForOpening(visitor, { email, sender })
const mailsTo = (email: string) => db.mail.findMany({ where: { toEmail: email, kind: "opening" } })

/** Two wait, and at two it is closed. */
async function closed() {
  await db.settings.updateMany({ data: { value: { formClosesWaiting: 2 } } })
  return [await makeQueuedPitch(), await makeQueuedPitch()]
}
async function answerAll(pitches: { pitchId: string; version: number }[]) {
  const editor = await makeEditor()
  for (const pitch of pitches)
    expect(await declinePitch(editor, { ...pitch, reason: "late", words: "", wayBack: "" })).toMatchObject({
      ok: true,
    })
}

beforeEach(async () => {
  await db.openingAlert.deleteMany({})
  await db.pitch.deleteMany({ where: { decisions: { none: {} } } })
})

test("writes one mail of fixed words when the form opens again, and forgets the address", async () => {
  const [email, pitches] = [newAddress("ask"), await closed()]
  expect(await ask(email)).toMatchObject({ ok: true })
  expect(await ask(email.toUpperCase())).toMatchObject({ ok: true })
  expect(await tellOpening(clock)).toBe(0)
  await answerAll(pitches.slice(1))
  expect(await tellOpening(clock)).toBe(1)
  expect(await tellOpening(clock)).toBe(0)
  expect(await db.openingAlert.count()).toBe(0)
  const [mail] = await mailsTo(email)
  expect(mail?.subject).toBe("Our group reads pitches again")
  expect(previewText(mail?.body as MailBlock[])).toContain("Open the form: /pitch")
})

test("waits until the group has caught up, so that the door does not shut before those who were told", async () => {
  const pitches = await closed()
  for (let more = 2; more < 9; more++) pitches.push(await makeQueuedPitch())
  await ask(newAddress())
  await db.settings.updateMany({ data: { value: { formClosesWaiting: 10 } } })
  expect(await tellOpening(clock)).toBe(0)
  await answerAll(pitches.slice(8))
  expect(await tellOpening(clock)).toBe(1)
})

// Take `for update skip locked` and the delete's own row out of tell-opening.ts (select, then delete), and some get two.
test("writes one mail to each when three processes look at once", async () => {
  const pitches = await closed()
  const asked = Array.from({ length: 12 }, () => newAddress("race"))
  for (const email of asked) await ask(email)
  await answerAll(pitches)
  const told = await Promise.all([tellOpening(clock), tellOpening(clock), tellOpening(clock)])
  expect(told.reduce((sum, one) => sum + one)).toBe(12)
  for (const email of asked) expect(await mailsTo(email)).toHaveLength(1)
})

test("refuses while the form is open, the eleventh of an hour, and the thousand-and-first", async () => {
  await db.settings.updateMany({ data: { value: {} } })
  expect(await ask(newAddress())).toEqual({ ok: false, reason: "open-already" })
  await closed()
  const sender = newAddress("flood")
  for (let more = 0; more < 10; more++) expect(await ask(newAddress(), sender)).toMatchObject({ ok: true })
  expect(await ask(newAddress(), sender)).toEqual({ ok: false, reason: "too-many" })
  await db.$executeRaw`
    insert into opening_alerts (id, email) select gen_random_uuid(), n || '@list.example' from generate_series(1, 990) n`
  expect(await ask(newAddress())).toEqual({ ok: false, reason: "list-full" })
})

test("keeps neither an address for longer than a pitch, nor the mail that did its work", async () => {
  const pitches = await closed()
  await ask(newAddress("old"))
  await moveClock("13 months")
  await tellOpening(clock)
  expect(await db.openingAlert.count()).toBe(0)
  const email = newAddress("told")
  const more = await closed()
  await ask(email)
  await answerAll(pitches)
  await answerAll(more)
  expect(await tellOpening(clock)).toBe(1)
  await db.$executeRaw`update mails set state = 'sending', leased_until = now() where to_email = ${email}`
  await db.$executeRaw`update mails set state = 'accepted', accepted_at = clock_now(), leased_until = null where to_email = ${email}`
  await moveClock("29 days")
  await tellOpening(clock)
  expect(await mailsTo(email)).toHaveLength(1)
  await moveClock("2 days")
  await tellOpening(clock)
  expect(await mailsTo(email)).toHaveLength(0)
})

test("needs an address", () => {
  expect(openingInput.safeParse({}).error?.issues[0]?.message).toBe(
    "Please give your address: the mail goes there.",
  )
})
