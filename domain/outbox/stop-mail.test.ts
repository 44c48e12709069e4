import { expect, test } from "vitest"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { db } from "@/lib/db"
import { makeEditor, makePitch, makeQueuedPitch } from "@/tests/factories"
import { stopMail } from "./stop-mail"

test("stops a mail that waits, once", async () => {
  const [editor, { pitchId }] = [await makeEditor(), await makePitch()]
  const { id: mailId } = await db.mail.findFirstOrThrow({ where: { pitchId } })
  expect(await stopMail(editor, { mailId })).toMatchObject({ ok: true })
  expect((await db.mail.findUniqueOrThrow({ where: { id: mailId } })).state).toBe("cancelled")
  expect(await stopMail(editor, { mailId })).toMatchObject({ ok: false, reason: "already-leaving" })
})

test("stops no mail that tells a decision, not even one released early", async () => {
  const [editor, pitch] = [await makeEditor(), await makeQueuedPitch()]
  await declinePitch(editor, { ...pitch, reason: "value", words: "", wayBack: "" })
  const { id: mailId } = await db.mail.findFirstOrThrow({
    where: { pitchId: pitch.pitchId, kind: "pitch-declined" },
  })
  expect(await stopMail(editor, { mailId })).toMatchObject({ ok: false, reason: "undo-instead" })
  await db.mail.update({ where: { id: mailId }, data: { isHeld: false } })
  expect(await stopMail(editor, { mailId })).toMatchObject({ ok: false, reason: "undo-instead" })
})
