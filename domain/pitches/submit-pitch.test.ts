import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { recognizePitcher } from "@/domain/actors/recognize-outsider"
import { db } from "@/lib/db"
import { hashToken, newToken } from "@/lib/token"
import { makePitch, makeQueuedPitch, newAddress, typedPitch } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { confirmPitch } from "./confirm-pitch"
import { pitchInput } from "./pitch"
import { isSaved } from "./queries"
import { submitPitch } from "./submit-pitch"

test("keeps the same form sent twenty times at once as one pitch and one mail", async () => {
  const input = typedPitch()
  const sender = randomUUID()
  const results = await Promise.all(Array.from({ length: 20 }, () => submitPitch(visitor, input, sender)))
  const ids = new Set(results.map((result) => (result.ok ? result.value.pitchId : result.reason)))
  expect(ids.size).toBe(1)
  expect(await db.pitch.count({ where: { submissionKey: input.submissionKey } })).toBe(1)
  expect(await db.mail.count({ where: { toEmail: input.email } })).toBe(1)
  expect(await db.contact.count({ where: { email: input.email } })).toBe(1)
  expect(await isSaved(input.submissionKey)).toBe(true)
})

test("puts no word that was typed into the mail that confirms", async () => {
  const { input } = await makePitch({ name: "Cheap pills", anythingElse: "https://spam.example" })
  const mail = await db.mail.findFirstOrThrow({ where: { toEmail: input.email } })
  const text = JSON.stringify([mail.body, mail.subject, mail.toName])
  for (const word of ["Cheap", "spam.example", "solder", "Soldering"]) expect(text).not.toContain(word)
})

test("takes a mended form under the same key, and mails a mended address", async () => {
  const { input, pitchId } = await makePitch()
  const mended = {
    ...input,
    audienceValue: "After this, our people can mend a kettle themselves.",
    email: newAddress("mended"),
  }
  expect(await submitPitch(visitor, mended, "there")).toMatchObject({ ok: true, value: { pitchId } })
  const pitch = await db.pitch.findUniqueOrThrow({ where: { id: pitchId }, include: { contact: true } })
  expect(pitch.audienceValue).toContain("kettle")
  expect(pitch.contact.email).toBe(mended.email)
  expect(await db.mail.count({ where: { toEmail: mended.email } })).toBe(1)
})

test("lets no mailbox confirm what bears the address of another", async () => {
  const { input, pitchId } = await makePitch()
  const mine = newToken()
  await db.link.create({
    data: {
      id: randomUUID(),
      purpose: "pitch",
      tokenHash: hashToken(mine),
      pitchId,
      expiresAt: new Date(2 ** 42),
    },
  })
  expect(await recognizePitcher(mine)).not.toBeNull()
  const theirs = { ...input, email: newAddress("victim"), name: "Mallory" }
  expect(await submitPitch(visitor, theirs, "there")).toMatchObject({ ok: true })
  expect(await recognizePitcher(mine)).toBeNull()
  const waiting = await db.mail.findMany({ where: { pitchId, state: "waiting" } })
  expect(waiting.map((mail) => mail.toEmail)).toEqual([theirs.email])
})

test("changes nothing once the pitch is confirmed", async () => {
  const { input, pitcher, pitchId } = await makePitch()
  await Promise.all([confirmPitch(pitcher), confirmPitch(pitcher)])
  const other = { ...input, audienceValue: "After this, something else entirely happens." }
  expect(await submitPitch(visitor, other, "there")).toEqual({ ok: false, reason: "already-confirmed" })
  expect(await submitPitch(visitor, input, "there")).toMatchObject({ ok: true, value: { pitchId } })
  const pitch = await db.pitch.findUniqueOrThrow({ where: { id: pitchId } })
  expect(pitch).toMatchObject({ audienceValue: input.audienceValue, state: "queued", version: 2 })
  expect(await db.auditEntry.count({ where: { subjectId: pitchId, action: "pitch.confirmed" } })).toBe(1)
  expect(pitch.dueOn).not.toBeNull()
})

test("counts the promised day where the group lives", async () => {
  // Half past two in the night of UTC is still the day before in Detroit.
  await ownerSql.query(
    "update clock_offset set value = date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' + interval '1 day 2 hours 30 minutes' - now()",
  )
  const { pitcher, pitchId } = await makePitch()
  await confirmPitch(pitcher)
  const { rows } = await ownerSql.query(
    "select (clock_now() at time zone 'America/Detroit')::date + 9 - due_on as difference from pitches where id = $1",
    [pitchId],
  )
  expect(rows[0].difference).toBe(0)
})

test("never lets what somebody types about an address overwrite what we know", async () => {
  const { input } = await makeQueuedPitch({ name: "Dana", organisation: "Solder Club" })
  await makePitch({ email: input.email, name: "Mallory", organisation: "Evil Inc" })
  const contact = await db.contact.findUniqueOrThrow({ where: { email: input.email } })
  expect(contact).toMatchObject({ name: "Dana", organisation: "Solder Club" })
})

test("never greets somebody by the name that a stranger typed beside their address", async () => {
  const { input } = await makePitch({ name: "Mallory", organisation: "Evil Inc" })
  await makeQueuedPitch({ email: input.email, name: "Dana" })
  const contact = await db.contact.findUniqueOrThrow({ where: { email: input.email } })
  expect(contact).toMatchObject({ name: "Dana", organisation: "" })
})

test("asks for the one thing that is missing, beside its field", () => {
  const thin = pitchInput.safeParse({
    submissionKey: randomUUID(),
    events: [{ url: "https://solder.example", date: "2027-02-11" }],
    email: "dana@outsider.example",
  })
  expect(thin.error?.issues.map((issue) => issue.path.join("."))).toEqual(["audienceValue"])
  expect(thin.error?.issues[0]?.message).toContain("After this, our people can")
})

test("refuses addresses and links that are something else", () => {
  const over = (fields: object) =>
    pitchInput.safeParse({
      submissionKey: randomUUID(),
      events: [{ url: "solder.example/night", date: "2027-02-11" }],
      audienceValue: "After this, our people can solder a kit.",
      email: "dana@outsider.example",
      ...fields,
    })
  expect(over({}).data?.events[0]?.url).toBe("https://solder.example/night")
  for (const email of [
    "a@b.example, c@d.example",
    "a@b.example\r\nBcc: c@d.example",
    "dana@exаmple.com",
    "@b.example",
  ]) {
    expect(over({ email }).success, email).toBe(false)
  }
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,hi",
    "https://user:secret@solder.example",
    "file:///etc/passwd",
  ]) {
    expect(over({ events: [{ url, date: "2027-02-11" }] }).success, url).toBe(false)
  }
  expect(over({ name: "\u202Eevil\u0000" }).data?.name).toBe("evil")
})

test("counts no hidden character as a reason, and takes no year that the database cannot read", () => {
  const over = (fields: object) =>
    pitchInput.safeParse({
      submissionKey: randomUUID(),
      events: [{ url: "solder.example/night", date: "2027-02-11" }],
      audienceValue: "After this, our people can solder a kit.",
      email: "dana@outsider.example",
      ...fields,
    }).success
  expect(over({})).toBe(true)
  for (const mark of ["\u200e", "\u00ad", "\u200b", "-"])
    expect(over({ audienceValue: mark.repeat(30) })).toBe(false)
  for (const date of ["0000-01-01", "0026-02-11", "9999-12-31", "2027-02-30"]) {
    expect(over({ events: [{ url: "solder.example", date }] }), date).toBe(false)
  }
})
