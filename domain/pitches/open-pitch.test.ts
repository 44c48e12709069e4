import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "@/lib/db"
import { clock, makeEditor, makeQueuedPitch, moveClock } from "@/tests/factories"
import { forgetPitches } from "./forget-pitches"
import { openPitch } from "./open-pitch"
import { seeOpenings } from "./see-openings"

test("tells colleagues who opened it and how long ago, and not the one who did", async () => {
  const [sam, alex, { pitchId }] = [await makeEditor(), await makeEditor(), await makeQueuedPitch()]
  await openPitch(sam, { pitchId })
  expect(await seeOpenings(alex, [pitchId])).toEqual([{ pitchId, name: "Sam", minutes: 0 }])
  expect(await seeOpenings(sam, [pitchId])).toEqual([])
  await moveClock("3 minutes")
  expect(await seeOpenings(alex, [pitchId])).toMatchObject([{ minutes: 3 }])
  await openPitch(sam, { pitchId })
  expect(await seeOpenings(alex, [pitchId])).toMatchObject([{ minutes: 0 }])
  await moveClock("31 minutes")
  expect(await seeOpenings(alex, [pitchId])).toEqual([])
})

test("reads any number of pitches at once, and none", async () => {
  const [sam, alex] = [await makeEditor(), await makeEditor()]
  const ids: string[] = []
  for (let count = 0; count < 3; count++) ids.push((await makeQueuedPitch()).pitchId)
  for (const pitchId of ids) await openPitch(sam, { pitchId })
  expect((await seeOpenings(alex, ids)).map(({ pitchId }) => pitchId).sort()).toEqual([...ids].sort())
  expect(await seeOpenings(alex, [])).toEqual([])
})

test("says nothing of who was disabled, and takes a pitch that is gone for no fault", async () => {
  const [sam, alex, { pitchId }] = [await makeEditor(), await makeEditor(), await makeQueuedPitch()]
  await openPitch(sam, { pitchId })
  await db.member.update({ where: { id: sam.memberId }, data: { disabledAt: new Date() } })
  expect(await seeOpenings(alex, [pitchId])).toEqual([])
  expect(await openPitch(alex, { pitchId: randomUUID() })).toMatchObject({ ok: true })
})

test("keeps no entry of it, and no row for longer than a day", async () => {
  const [sam, { pitchId }] = [await makeEditor(), await makeQueuedPitch()]
  const entries = await db.auditEntry.count()
  await Promise.all([openPitch(sam, { pitchId }), openPitch(sam, { pitchId })])
  expect(await db.auditEntry.count()).toBe(entries)
  expect(await db.opening.count({ where: { pitchId } })).toBe(1)
  await moveClock("23 hours")
  await forgetPitches(clock)
  expect(await db.opening.count({ where: { pitchId } })).toBe(1)
  await moveClock("2 hours")
  await forgetPitches(clock)
  expect(await db.opening.count({ where: { pitchId } })).toBe(0)
})
