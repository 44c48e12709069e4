import { randomUUID } from "node:crypto"
import type { IncomingMessage } from "node:http"
import { Readable } from "node:stream"
import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { hashToken, newToken } from "@/lib/token"
import { makeEditor, makeLink, makeMember, makeQueuedPitch } from "@/tests/factories"
import { readBody, wordsLimit } from "./read-body"
import { uploadLimit } from "./upload-limit"

const event = `/dashboard/events/${randomUUID()}`
const form = "multipart/form-data; boundary=x"

type Sent = { url: string; cookie?: string; type?: string; length?: number }
const limitOf = async ({ url, cookie, type = form, length = 3_000_000 }: Sent) => {
  const headers = { "content-type": type, "content-length": String(length), ...(cookie && { cookie }) }
  return (await uploadLimit({ url, headers } as unknown as IncomingMessage)).bytes
}

async function signedIn() {
  const [memberId, token] = [await makeMember(), newToken()]
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.session.create({ data: { id: randomUUID(), tokenHash: hashToken(token), memberId, expiresAt } })
  return { memberId, cookie: `a=b; next-auth.session-token=${token}` }
}

test("lets an editor send a picture to an event and to the group's settings, and nowhere else", async () => {
  const { cookie, memberId } = await signedIn()
  expect(await limitOf({ url: event, cookie })).toBeGreaterThan(12 * 1024 * 1024)
  expect(await limitOf({ url: `${event}?saved=1`, cookie })).toBeGreaterThan(12 * 1024 * 1024)
  expect(await limitOf({ url: "/dashboard/settings/group", cookie })).toBeGreaterThan(12 * 1024 * 1024)
  for (const url of ["/pitch", "/dashboard", `${event}/preview`, "/dashboard/settings/texts", "/"])
    expect(await limitOf({ url, cookie }), url).toBe(wordsLimit.bytes)
  expect(await limitOf({ url: event, cookie, type: "text/plain" })).toBe(wordsLimit.bytes)
  expect(await limitOf({ url: event, cookie, length: 1000 })).toBe(wordsLimit.bytes)
  await db.member.update({ where: { id: memberId }, data: { disabledAt: new Date() } })
  expect(await limitOf({ url: event, cookie })).toBe(wordsLimit.bytes)
})

test("lets nobody else send one: no cookie, a made-up one, a made-up link", async () => {
  await makeEditor()
  const madeUp = `next-auth.session-token=${newToken()}`
  for (const cookie of [undefined, madeUp, "next-auth.session-token="])
    expect(await limitOf({ url: event, ...(cookie && { cookie }) })).toBe(wordsLimit.bytes)
  for (const token of [newToken(), "x", "..", "%00"])
    expect(await limitOf({ url: `/invitation/${token}` })).toBe(wordsLimit.bytes)
  const { pitchId } = await makeQueuedPitch()
  expect(await limitOf({ url: `/invitation/${await makeLink({ purpose: "pitch", pitchId })}` })).toBe(
    wordsLimit.bytes,
  )
})

test("hangs up on a body that never comes", async () => {
  const req = Object.assign(new Readable({ read() {} }), { headers: {} }) as unknown as IncomingMessage
  await expect(readBody(req, { bytes: 1000, withinMs: 50 })).rejects.toThrow("took too long")
  expect(req.destroyed).toBe(true)
  await expect(readBody(req)).rejects.toThrow("went away")
})
