import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { visitor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { clock, makeEditor, makePitch, moveClock, newAddress, typedPitch, versionOf } from "@/tests/factories"
import { clearPitch } from "./clear-pitch"
import { confirmPitch } from "./confirm-pitch"
import { forgetMe } from "./forget-me"
import { submitPitch } from "./submit-pitch"
import { noForm } from "./suspect-form"
import { sweepTraces } from "./sweep-traces"

type Over = Parameters<typeof typedPitch>[0]
const word = () =>
  randomUUID()
    .slice(0, 6)
    .replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "")
const words = () => Array.from({ length: 12 }, word).join(" ")
const unlike = (): Over => ({
  email: newAddress().replace("outsider", randomUUID()),
  events: [{ url: `https://${randomUUID()}.example/x`, date: "2027-02-11" }],
  audienceValue: words(),
})

async function send(over: Over, { sender = randomUUID() as string, pageKey = null as string | null } = {}) {
  const input = typedPitch({ ...unlike(), ...over })
  const saved = await submitPitch(visitor, input, sender, { ...noForm, pageKey })
  if (!saved.ok) throw new Error(saved.reason)
  return { pitchId: saved.value.pitchId, input }
}
const suspicionOf = async (id: string) => (await db.pitch.findUniqueOrThrow({ where: { id } })).suspicion

async function many(count: number, over: () => Over, by: Parameters<typeof send>[1] = {}) {
  const sent = []
  for (let n = 0; n < count; n++) sent.push((await send(over(), by)).pitchId)
  return Promise.all(sent.map(suspicionOf))
}

test("sets a campaign aside once it shows, the earlier ones of it too, and records it", async () => {
  const host = `${randomUUID()}.example`
  const link = (): Over => ({ events: [{ url: `https://${host}/${randomUUID()}`, date: "2027-02-11" }] })
  expect(await many(4, link)).toEqual(["", "", "", ""])
  const fifth = await send(link())
  expect(await suspicionOf(fifth.pitchId)).toBe("same_link")
  const all = await db.pitch.findMany({ where: { proposedEvents: { some: { url: { contains: host } } } } })
  expect(all.map(({ suspicion }) => suspicion)).toEqual(Array(5).fill("same_link"))
  const aside = { subjectId: { in: all.map(({ id }) => id) }, action: "pitch.set-aside" }
  expect(await db.auditEntry.count({ where: aside })).toBe(5)
})

test("knows a campaign by words, page, mail domain and network, each with its own patience", async () => {
  const same = words()
  expect((await many(5, () => ({ audienceValue: same }))).at(-1)).toBe("same_words")
  expect((await many(5, () => ({}), { pageKey: randomUUID() })).at(-1)).toBe("same_form")
  const domain = `${randomUUID()}.example`
  const mailboxes = await many(30, () => ({ email: `${randomUUID()}@${domain}` }))
  expect([mailboxes[0], mailboxes.at(-1)]).toEqual(["same_mailbox", "same_mailbox"])
  await moveClock("11 minutes")
  expect(new Set(await many(19, () => ({}), { sender: "203.0.113.9" }))).toEqual(new Set([""]))
  await moveClock("11 minutes")
  expect(new Set(await many(10, () => ({}), { sender: "203.0.113.9" }))).toEqual(new Set([""]))
  expect(await suspicionOf((await send({}, { sender: "203.0.113.77" })).pitchId)).toBe("same_network")
})

test("never takes one person for a crowd, whatever they send how often", async () => {
  const { input } = await send({})
  const again = () => ({ email: input.email, events: input.events, audienceValue: input.audienceValue })
  expect(new Set(await many(20, again))).toEqual(new Set([""]))
})

test("leaves what a person confirmed or an editor let through where it stands", async () => {
  const host = `${randomUUID()}.example`
  const link = (): Over => ({ events: [{ url: `https://${host}/`, date: "2027-02-11" }] })
  const confirmed = await makePitch({ ...unlike(), ...link() })
  await send({ ...link(), email: confirmed.input.email, submissionKey: confirmed.input.submissionKey })
  await confirmPitch(confirmed.pitcher)
  const cleared = await send(link())
  await db.pitch.update({ where: { id: cleared.pitchId }, data: { suspicion: "links" } })
  await clearPitch(await makeEditor(), {
    pitchId: cleared.pitchId,
    version: await versionOf(cleared.pitchId),
  })
  await many(5, link)
  expect(await suspicionOf(confirmed.pitchId)).toBe("")
  expect(await suspicionOf(cleared.pitchId)).toBe("")
})

test("forgets after an hour what was alike, and sweeps it", async () => {
  const same = words()
  await many(4, () => ({ audienceValue: same }))
  await moveClock("61 minutes")
  const late = await send({ audienceValue: same })
  expect(await suspicionOf(late.pitchId)).toBe("")
  await sweepTraces(clock)
  expect(await db.trace.count({ where: { pitchId: { not: late.pitchId } } })).toBe(0)
  expect(await db.trace.count({ where: { pitchId: late.pitchId } })).toBeGreaterThan(0)
})

test("keeps no trace of whom it forgot", async () => {
  const { pitcher, pitchId, input } = await makePitch()
  await send(input)
  expect(await db.trace.count({ where: { pitchId } })).toBeGreaterThan(0)
  await forgetMe(pitcher, { isNever: false })
  expect(await db.trace.count({ where: { pitchId } })).toBe(0)
})

test("is less patient while many unconfirmed forms come in, and blames nobody for the others", async () => {
  await moveClock("1 day")
  expect(new Set(await many(35, () => ({})))).toEqual(new Set([""]))
  const same = words()
  expect((await many(3, () => ({ audienceValue: same }))).at(-1)).toBe("same_words")
})

test("loses none of a campaign that comes all at once", async () => {
  const host = `${randomUUID()}.example`
  const link = (): Over => ({ events: [{ url: `https://${host}/`, date: "2027-02-11" }] })
  await many(4, link)
  await Promise.all(Array.from({ length: 16 }, () => send(link())))
  const all = await db.pitch.count({ where: { proposedEvents: { some: { url: { contains: host } } } } })
  expect(all).toBe(20)
})
