import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { clock, handOver, makeEditor, makePitch, makeQueuedPitch, moveClock } from "@/tests/factories"
import { ownerSql } from "@/tests/owner-sql"
import { declinePitch } from "./decline-pitch"
import { forgetPitches } from "./forget-pitches"

test("forgets every word of a declined pitch after twelve months and keeps the count", async () => {
  const editor = await makeEditor()
  const secret = "Zanzibar"
  const pitch = await makeQueuedPitch({
    name: secret,
    organisation: secret,
    anythingElse: secret,
    acquaintanceDetail: secret,
  })
  await declinePitch(editor, { ...pitch, reason: "value", words: `Dear ${secret}`, wayBack: "" })
  await handOver({ pitchId: pitch.pitchId })
  const everything = async () => {
    const { rows } = await ownerSql.query(
      "select (select json_agg(t)::text from pitches t) || (select json_agg(t)::text from contacts t) || (select json_agg(t)::text from mails t) || (select json_agg(t)::text from decisions t) || (select json_agg(t)::text from audit_entries t) as text",
    )
    return String(rows[0].text)
  }
  await moveClock("11 months")
  await forgetPitches(clock)
  expect(await everything()).toContain(secret)
  await moveClock("1 month 1 day")
  expect(await forgetPitches(clock)).toBe(1)
  const left = await everything()
  expect(left).not.toContain(secret)
  expect(left).not.toContain(pitch.input.email)
  expect(await db.decision.count({ where: { pitchId: pitch.pitchId, outcome: "declined" } })).toBe(1)
  expect(await forgetPitches(clock)).toBe(0)
})

test("drops an unconfirmed pitch after thirty days, and its contact with it", async () => {
  const { pitchId, input } = await makePitch()
  await moveClock("29 days")
  await forgetPitches(clock)
  expect(await db.pitch.count({ where: { id: pitchId } })).toBe(1)
  await moveClock("2 days")
  await forgetPitches(clock)
  expect(await db.pitch.count({ where: { id: pitchId } })).toBe(0)
  expect(await db.contact.count({ where: { email: input.email } })).toBe(0)
  expect(await db.mail.count({ where: { toEmail: input.email } })).toBe(0)
})
