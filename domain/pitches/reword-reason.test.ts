import { beforeEach, expect, test } from "vitest"
import type { Admin } from "@/domain/actors/actor"
import { currentSettings, settingsToEdit } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { handOver, makeEditor, makeQueuedPitch } from "@/tests/factories"
import { declinePitch } from "./decline-pitch"
import { listReasons } from "./list-reasons"
import { declineReasons } from "./pitch"
import { pitcherPage } from "./pitcher-page"
import { reasonInput, rewordReason } from "./reword-reason"

let admin: Admin
beforeEach(async () => {
  admin = (await makeEditor("admin")) as Admin
  await db.settings.updateMany({ data: { value: {} } })
})

const reword = async (input: Record<string, unknown>) =>
  rewordReason(admin, reasonInput.parse({ version: (await settingsToEdit(admin)).version, ...input }))
const reasons = async () => listReasons((await currentSettings()).texts)
const own = { label: "Too far", text: "it is too far for our people.", wayBack: "Come closer." }

test("changes a sentence of ours, and keeps following the default in what it leaves empty", async () => {
  await reword({ key: "late", text: "it came too late for us." })
  const late = (await reasons()).find(({ key }) => key === "late")
  expect(late).toEqual({
    ...declineReasons.late,
    key: "late",
    text: "it came too late for us.",
    isOff: false,
    isOwn: false,
  })
})

test("adds a reason of the group's own, which a decline can name", async () => {
  expect(await reword(own)).toMatchObject({ ok: true })
  const added = (await reasons()).at(-1)
  expect(added).toMatchObject({ ...own, isOwn: true, isOff: false })
  const pitch = await makeQueuedPitch()
  const reason = added?.key ?? ""
  expect(await declinePitch(admin, { ...pitch, reason, words: "", wayBack: "" })).toMatchObject({ ok: true })
  expect(await db.decision.findFirst({ where: { pitchId: pitch.pitchId } })).toMatchObject({
    reason,
    reasonText: own.text,
    wayBack: own.wayBack,
  })
})

test("goes on saying on their page what the mail said, whatever becomes of the reason", async () => {
  const pitch = await makeQueuedPitch()
  await declinePitch(admin, { ...pitch, reason: "late", words: "", wayBack: "" })
  await handOver(pitch)
  await reword({ key: "late", text: "something else.", isOff: true })
  expect((await pitcherPage(pitch.pitcher)).decision?.reason).toBe(declineReasons.late.text)
})

test("refuses an unknown reason, in the texts and in a decline", async () => {
  const unknown = { ...own, key: "own-nothing" }
  expect(await reword(unknown)).toEqual({ ok: false, reason: "no-such-reason" })
  const pitch = await makeQueuedPitch()
  expect(await declinePitch(admin, { ...pitch, reason: "toString", words: "", wayBack: "" })).toEqual({
    ok: false,
    reason: "no-such-reason",
  })
})

test("refuses to switch off the last one, and a twenty-first", async () => {
  const [last = "", ...others] = Object.keys(declineReasons)
  for (const key of others) expect(await reword({ key, isOff: true })).toMatchObject({ ok: true })
  expect(await reword({ key: last, isOff: true })).toEqual({ ok: false, reason: "none-left" })
  for (let more = others.length + 2; more <= 20; more++) expect(await reword(own)).toMatchObject({ ok: true })
  expect(await reword(own)).toEqual({ ok: false, reason: "too-many" })
})

test("needs all three texts of a new one, and takes nothing in braces", () => {
  const faults = (input: object) =>
    reasonInput.safeParse({ version: 1, ...input }).error?.issues.map(({ path }) => path.join()) ?? []
  expect(faults({})).toEqual(["label", "text", "wayBack"])
  expect(faults({ key: "late" })).toEqual([])
  expect(faults({ key: "late", text: "no, {name}." })).toEqual(["text"])
})
