import { randomUUID } from "node:crypto"
import type { AddressInfo } from "node:net"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { recognizePitcher, recognizeVoucher } from "@/domain/actors/recognize-outsider"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { forgetGuest } from "@/domain/invitations/forget-guest"
import { askMembers } from "@/domain/pitches/ask-members"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { lookAgain } from "@/domain/pitches/look-again"
import { db, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { clock, makeEditor, makeMember, makePitch, makeQueuedPitch, newAddress } from "@/tests/factories"
import { makeTold } from "@/tests/invitation-standings"
import { ownerSql } from "@/tests/owner-sql"
import { cancelMail } from "./cancel-mail"
import { deliverMail } from "./deliver-mail"
import { enqueueMail } from "./enqueue-mail"
import type { MailBlock } from "./mail"
import { retryMail } from "./retry-mail"

// A real server that speaks SMTP; an address tells it how to behave.
const received: Email[] = []
let inHand: (() => Promise<void>) | undefined
let atTheDoor: (() => Promise<unknown>) | undefined
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  async onRcptTo({ address }, _, done) {
    await atTheDoor?.()
    if (address.startsWith("nobody"))
      return done(Object.assign(new Error("no such mailbox"), { responseCode: 550 }))
    if (address.startsWith("busy"))
      return done(Object.assign(new Error("come back later"), { responseCode: 451 }))
    done()
  },
  onData(stream, _, done) {
    const chunks: Buffer[] = []
    stream.on("data", (chunk: Buffer) => chunks.push(chunk))
    stream.on("end", async () => {
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      await inHand?.()
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((listening) => smtp.listen(0, "127.0.0.1", listening))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  inHand = undefined
  atTheDoor = undefined
  await db.$executeRaw`update mails set state = 'cancelled' where state = 'waiting'`
})
afterAll(() => new Promise<void>((closed) => smtp.close(closed)))

async function enqueue(name: string, body: MailBlock[] = [{ text: "Hello." }], about = {}, holdMinutes = 0) {
  const email = `${name}-${randomUUID().slice(0, 8)}@outsider.example`
  const made = await transaction(async (tx) =>
    ok(
      await enqueueMail(
        tx,
        { kind: "test", to: { email, name: "" }, subject: "A subject", body },
        about,
        holdMinutes,
      ),
    ),
  )
  return { id: made.value.id, email }
}
const mail = (id: string) => db.mail.findUniqueOrThrow({ where: { id } })
const arrivedAt = (email: string) => received.filter((one) => one.to?.[0]?.address === email)
async function deliverAll() {
  while ((await deliverMail(clock)) > 0);
}

test("mails a link whose secret is nowhere in the database, and that opens the page", async () => {
  const { pitchId, input } = await makePitch()
  const { email } = input
  const { id } = await db.mail.findFirstOrThrow({ where: { pitchId } })
  await deliverAll()
  const token = arrivedAt(email)[0]?.text?.match(/\/pitch\/([\w-]{43})/)?.[1] ?? ""
  expect(await recognizePitcher(token)).toMatchObject({ pitchId })
  expect(await recognizePitcher(`${token.slice(0, -1)}!`)).toBeNull()
  expect((await mail(id)).state).toBe("accepted")
  const dump = await ownerSql.query(
    "select (select json_agg(l)::text from links l) || (select json_agg(m)::text from mails m) as everything",
  )
  expect(dump.rows[0].everything).not.toContain(token)
})

test("lets one bad address and one bad body stop nobody else", async () => {
  const bad = await enqueue("nobody")
  const broken = await enqueue("dana", [{ secret: "pitch", label: "A slot without a pitch" }])
  const busy = await enqueue("busy")
  const good = await Promise.all(Array.from({ length: 25 }, () => enqueue("dana")))
  await deliverAll()
  expect(await mail(bad.id)).toMatchObject({
    state: "bounced",
    lastError: expect.stringContaining("no such mailbox"),
  })
  expect(await mail(broken.id)).toMatchObject({ state: "waiting", attempts: 1 })
  expect(await mail(busy.id)).toMatchObject({ state: "waiting", attempts: 1 })
  expect((await mail(busy.id)).notBefore.getTime()).toBeGreaterThan(Date.now() + 30_000)
  for (const { email } of good) expect(arrivedAt(email)).toHaveLength(1)
})

test("sends each mail once, although four workers look at once", async () => {
  const mails = await Promise.all(Array.from({ length: 40 }, () => enqueue("dana")))
  await Promise.all([deliverAll(), deliverAll(), deliverAll(), deliverAll()])
  for (const { email } of mails) expect(arrivedAt(email)).toHaveLength(1)
})

test("sends again when a worker lost its lease after handing over, with the same Message-ID", async () => {
  const { id, email } = await enqueue("dana")
  // The server has the mail, the worker has not written it down yet, and its lease runs out: another one takes it.
  inHand = async () => {
    inHand = undefined
    await db.$executeRaw`update mails set leased_until = now() - interval '1 second' where id = ${id}::uuid`
    await deliverMail(clock)
  }
  await deliverMail(clock)
  const arrived = arrivedAt(email)
  expect(arrived).toHaveLength(2)
  expect(new Set(arrived.map((one) => one.messageId))).toEqual(new Set([(await mail(id)).messageId]))
  expect(await mail(id)).toMatchObject({ state: "accepted", attempts: 2 })
})

test("holds a mail until its time and takes it back before, never after", async () => {
  const held = await enqueue("dana", [{ text: "Hello." }], {}, 10)
  await deliverAll()
  expect(arrivedAt(held.email)).toHaveLength(0)
  expect(await transaction((tx) => cancelMail(tx, held.id))).toMatchObject({ ok: true })
  const retried = await enqueue("busy")
  await deliverAll()
  expect(await transaction((tx) => cancelMail(tx, retried.id))).toMatchObject({
    ok: false,
    reason: "already-leaving",
  })
})

test("escapes in HTML what is text, and says the same in plain text", async () => {
  const { email } = await enqueue("dana", [
    { text: "<b>5 < 6</b> & more" },
    { quote: "one\ntwo" },
    { path: "/events/x", label: "See it" },
  ])
  await deliverAll()
  const [arrived] = arrivedAt(email)
  expect(arrived?.html).toContain("&#60;b&#62;5 &#60; 6&#60;/b&#62; &#38; more")
  expect(arrived?.text).toContain(
    "<b>5 < 6</b> & more\n\n> one\n> two\n\nSee it:\nhttp://localhost:3000/events/x",
  )
})

test("makes no link to a pitch for an address that is not its own any more", async () => {
  const { pitchId } = await makePitch()
  const { id, email } = await enqueue("typo", [{ secret: "pitch", label: "Open" }], { pitchId })
  await deliverAll()
  expect(arrivedAt(email)).toHaveLength(0)
  expect(await mail(id)).toMatchObject({ state: "waiting", attempts: 1 })
})

test("keeps no word of a server about a guest who was forgotten while the mail was in hand", async () => {
  const one = await makeTold({ email: newAddress("nobody") })
  await acceptInvitation(one.guest, one)
  atTheDoor = () => forgetGuest(one.guest, { isNever: false })
  await deliverAll()
  const sent = await db.mail.findFirstOrThrow({
    where: { invitationId: one.invitationId, kind: "invitation-booked" },
  })
  expect(sent).toMatchObject({ state: "bounced", toEmail: "forgotten@invalid", lastError: "" })
})

test("makes no link for a guest who was forgotten", async () => {
  const { guest, invitationId } = await makeTold()
  await forgetGuest(guest, { isNever: false })
  for (const secret of ["invitation", "unsubscribe"] as const) {
    const { id, email } = await enqueue("dana", [{ secret, label: "Open" }], { invitationId })
    await deliverAll()
    expect(arrivedAt(email)).toHaveLength(0)
    expect(await mail(id)).toMatchObject({ state: "waiting", attempts: 1 })
  }
  expect(await db.link.count({ where: { invitationId } })).toBe(0)
})

test("mails a member a link that opens their answer, and makes none once they are none of us", async () => {
  const [editor, { pitchId }] = [await makeEditor(), await makeQueuedPitch()]
  const [priya, gone] = [await makeMember(), await makeMember()]
  for (const whom of [priya, gone]) await askMembers(editor, { pitchId, whom })
  const { email } = await db.member.update({ where: { id: gone }, data: { disabledAt: new Date() } })
  await deliverAll()
  const member = await db.member.findUniqueOrThrow({ where: { id: priya } })
  const token = arrivedAt(member.email ?? "")[0]?.text?.match(/\/confirm\/([\w-]{43})/)?.[1] ?? ""
  expect(await recognizeVoucher(token)).toMatchObject({ pitchId, memberId: priya })
  expect(arrivedAt(email ?? "")).toHaveLength(0)
})

test("lets no name or subject add a header, a recipient or markup", async () => {
  const email = `dana-${randomUUID().slice(0, 8)}@outsider.example`
  const evil = 'Dana" <eve@evil.example>,\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script>'
  const draft = {
    kind: "test",
    to: { email, name: evil },
    subject: evil,
    body: [{ text: evil }, { quote: evil }],
  }
  await transaction(async (tx) => ok(await enqueueMail(tx, draft, {})))
  await deliverAll()
  const [one, ...more] = arrivedAt(email)
  expect(more).toEqual([])
  expect(one?.to).toHaveLength(1)
  expect(one?.bcc ?? []).toEqual([])
  expect(one?.headers.map((header) => header.key)).not.toContain("bcc")
  expect(one?.html).not.toContain("<script>")
  expect(received.filter((other) => JSON.stringify(other.to).includes('eve@evil.example"'))).toEqual([])
})

test("never tries a mail again whose decision was overtaken", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, { ...pitch, reason: "value", words: "", wayBack: "" })
  const { id } = await db.mail.findFirstOrThrow({ where: { pitchId: pitch.pitchId, kind: "pitch-declined" } })
  await db.$executeRaw`update mails set state = 'sending', attempts = 1, leased_until = now() where id = ${id}::uuid`
  await db.$executeRaw`update mails set state = 'failed', leased_until = null where id = ${id}::uuid`
  await lookAgain(pitch.pitcher, {
    whatChanged: "Sam will speak there.",
    audienceValue: "After this, our people can mend a kettle.",
  })
  expect(await retryMail(editor, { mailId: id })).toMatchObject({ ok: false, reason: "not-waiting" })
})
