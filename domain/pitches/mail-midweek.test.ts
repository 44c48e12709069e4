import { beforeEach, expect, test } from "vitest"
import { type MailBlock, previewText } from "@/domain/outbox/mail"
import { db } from "@/lib/db"
import { clock, makeEditor, makeQueuedPitch } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { mailMidweek } from "./mail-midweek"
import { mailTheWeek } from "./mail-the-week"

/** Wednesday 24 February 2027, 18:00 in Detroit. */
const due = "2027-02-24T23:00:00Z"
const setClock = (at: string) =>
  ownerSql.query("update clock_offset set value = $1::timestamptz - now()", [at])
const set = (value: object) => db.settings.updateMany({ data: { value } })
const mailsOf = (memberId: string, kind = "midweek") => db.mail.findMany({ where: { memberId, kind } })

beforeEach(async () => {
  await setClock("2027-02-10T12:00:00Z")
  await set({})
  await db.member.updateMany({ data: { role: null } })
  await db.pitch.deleteMany({})
})

test("writes one line to each editor on Wednesday at six when a promise is broken, once", async () => {
  const [sam, ida] = [await makeEditor(), await makeEditor()]
  await makeQueuedPitch({ name: "Zanzibar" })
  await setClock("2027-02-24T22:59:00Z")
  expect(await mailMidweek(clock)).toBe(0)
  await setClock(due)
  expect(await mailMidweek(clock)).toBe(2)
  expect(await mailMidweek(clock)).toBe(0)
  const [mail] = await mailsOf(sam.memberId)
  expect(mail?.subject).toBe("1 promised answer is late")
  const text = previewText(mail?.body as MailBlock[])
  expect(text).toContain("1 pitch waits longer than we promised.")
  for (const word of ["Zanzibar", "Soldering", "outsider.example"]) expect(text).not.toContain(word)
  expect(await mailsOf(ida.memberId)).toHaveLength(1)
})

test("takes nothing from the mail of the week, and comes again with the next", async () => {
  const editor = await makeEditor()
  await makeQueuedPitch()
  await setClock("2027-02-21T23:00:00Z")
  expect(await mailTheWeek(clock)).toBe(1)
  await setClock(due)
  expect(await mailMidweek(clock)).toBe(1)
  await setClock("2027-02-28T23:00:00Z")
  expect(await mailTheWeek(clock)).toBe(1)
  await setClock("2027-03-03T23:00:00Z")
  expect(await mailMidweek(clock)).toBe(1)
  expect(await mailsOf(editor.memberId)).toHaveLength(2)
  expect(await mailsOf(editor.memberId, "digest")).toHaveLength(2)
})

test("says nothing while every promise holds, and nothing later that evening either", async () => {
  const editor = await makeEditor()
  await setClock("2027-02-16T12:00:00Z")
  await makeQueuedPitch()
  await setClock(due)
  expect(await mailMidweek(clock)).toBe(0)
  await db.pitch.updateMany({ data: { dueOn: new Date("2027-02-01T00:00:00Z") } })
  await setClock("2027-02-25T05:30:00Z")
  expect(await mailMidweek(clock)).toBe(0)
  expect(await mailsOf(editor.memberId)).toHaveLength(0)
})

test("is switched off by the setting, and is no line of yesterday's", async () => {
  await makeEditor()
  await makeQueuedPitch()
  await set({ digest: { isMidweekOn: false } })
  await setClock(due)
  expect(await mailMidweek(clock)).toBe(0)
  await set({})
  await setClock("2027-02-26T00:00:00Z")
  expect(await mailMidweek(clock)).toBe(0)
})

// Take `skipDuplicates` or the key of `digests` away, and some get two.
test("writes one line to each editor when three processes look at once", async () => {
  const editors = await Promise.all(Array.from({ length: 5 }, () => makeEditor()))
  await makeQueuedPitch()
  await setClock(due)
  const written = await Promise.all([mailMidweek(clock), mailMidweek(clock), mailMidweek(clock)])
  expect(written.reduce((sum, one) => sum + one)).toBe(5)
  for (const { memberId } of editors) expect(await mailsOf(memberId)).toHaveLength(1)
})

test.each([
  // Clocks in Detroit go forward on Sunday 14 March 2027 at two: the Wednesday after, six o'clock is an hour earlier.
  [{ digest: { weekday: 0, hour: 18 } }, "2027-03-17T21:59:00Z", "2027-03-17T22:00:00Z"],
  // A group whose mid-week falls on that very Sunday, at an hour that does not exist: it counts as the one after.
  [{ digest: { weekday: 4, hour: 2 } }, "2027-03-14T06:59:00Z", "2027-03-14T07:00:00Z"],
  // Monday's mail in Tokyo has its line on Thursday.
  [
    { digest: { weekday: 1, hour: 8 }, group: { zone: "Asia/Tokyo" } },
    "2027-03-17T22:59:00Z",
    "2027-03-17T23:00:00Z",
  ],
])("keeps to the group's own day and hour: %j", async (value, before, at) => {
  await makeEditor()
  await makeQueuedPitch()
  await set(value)
  await setClock(before)
  expect(await mailMidweek(clock)).toBe(0)
  await setClock(at)
  expect(await mailMidweek(clock)).toBe(1)
})
