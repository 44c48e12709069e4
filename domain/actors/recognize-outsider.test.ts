import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { hashToken, newToken } from "@/lib/token"
import { makeQueuedPitch, moveClock } from "@/tests/factories"
import { recognizeGuest, recognizePitcher } from "./recognize-outsider"

async function linkFor(pitchId: string, over: { expiresAt?: Date; usedAt?: Date } = {}) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.link.create({
    data: { id: randomUUID(), purpose: "pitch", tokenHash: hashToken(token), pitchId, expiresAt, ...over },
  })
  return token
}

test("opens a page for its own purpose only, and earlier links beside later ones", async () => {
  const { pitchId } = await makeQueuedPitch()
  const [earlier, later] = [await linkFor(pitchId), await linkFor(pitchId)]
  expect(await recognizePitcher(earlier)).toMatchObject({ pitchId })
  expect(await recognizePitcher(later)).toMatchObject({ pitchId })
  expect(await recognizeGuest(later)).toBeNull()
})

test("knows nobody behind an expired, a used, an unknown or a stored link", async () => {
  const { pitchId } = await makeQueuedPitch()
  const token = await linkFor(pitchId)
  expect(await recognizePitcher(await linkFor(pitchId, { usedAt: new Date() }))).toBeNull()
  expect(await recognizePitcher(await linkFor(pitchId, { expiresAt: new Date(0) }))).toBeNull()
  expect(await recognizePitcher(newToken())).toBeNull()
  expect(await recognizePitcher(hashToken(token))).toBeNull()
  // What counts is the database's clock, wherever the process's own stands.
  await moveClock("2 days")
  expect(await recognizePitcher(token)).toBeNull()
})
