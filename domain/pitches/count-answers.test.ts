import { expect, test } from "vitest"
import { handOver, makeEditor, makePitch, makeQueuedPitch, moveClock, versionOf } from "@/tests/factories"
import { countAnswers } from "./count-answers"
import { declinePitch } from "./decline-pitch"
import { lookAgain } from "./look-again"

test("counts an answer only when it was told, and a pitch only when it was confirmed", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await makePitch()
  expect(await countAnswers()).toMatchObject({ pitched: 1, notListed: 0, medianDays: null })

  const declined = await declinePitch(editor, {
    ...pitch,
    reason: "late",
    words: "Six weeks are what we need.",
    wayBack: "Tell us earlier next time.",
  })
  expect(declined).toMatchObject({ ok: true })
  expect(await countAnswers()).toMatchObject({ pitched: 1, notListed: 0, medianDays: null })

  await handOver(pitch)
  const told = await countAnswers()
  expect(told).toMatchObject({ pitched: 1, listed: 0, notListed: 1, invited: 0 })
  expect(told.medianDays).toBeGreaterThanOrEqual(0)
})

test("keeps the time of the first answer for who came back with something new", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  const no = { reason: "late", words: "", wayBack: "" }
  await declinePitch(editor, { ...pitch, ...no })
  await handOver(pitch)
  const before = await countAnswers()
  await moveClock("40 days")
  const audienceValue = "After this, our people can solder with one hand."
  await lookAgain(pitch.pitcher, { whatChanged: "One of you teaches it now.", audienceValue })
  await declinePitch(editor, { ...pitch, version: await versionOf(pitch.pitchId), ...no })
  await handOver(pitch)
  expect(await countAnswers()).toEqual(before)
})
