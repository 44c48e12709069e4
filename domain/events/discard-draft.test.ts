import { expect, test } from "vitest"
import { approveInput, approvePitch } from "@/domain/pitches/approve-pitch"
import { db, transaction } from "@/lib/db"
import { eventRow, loggedFor, makeDraft, makeListed } from "@/tests/event-factories"
import { makeEditor, makeQueuedPitch } from "@/tests/factories"
import { discardDraft } from "./discard-draft"
import { publishEvent } from "./publish-event"
import { takeDownEvent } from "./take-down-event"

test("throws a draft away and leaves the log", async () => {
  const draft = await makeDraft()
  expect(await discardDraft(draft.editor, draft)).toMatchObject({ ok: true })
  expect(await db.event.findUnique({ where: { id: draft.id } })).toBeNull()
  expect(await loggedFor(draft.id)).toEqual(["event.drafted", "event.discarded"])
  expect(await discardDraft(draft.editor, draft)).toMatchObject({ reason: "not-found" })
})

test("keeps what was ever public, and what a colleague changed meanwhile", async () => {
  const listed = await makeListed()
  expect(await discardDraft(listed.editor, listed)).toMatchObject({ reason: "was-public" })
  await takeDownEvent(listed.editor, listed)
  const taken = { ...listed, version: 3 }
  expect(await discardDraft(listed.editor, taken)).toMatchObject({ reason: "was-public" })
  const draft = await makeDraft()
  expect(await discardDraft(draft.editor, { ...draft, version: 0 })).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect((await eventRow(draft.id)).state).toBe("draft")
})

test("keeps the draft of an approved pitch", async () => {
  const pitch = await makeQueuedPitch()
  const editor = await makeEditor()
  const { id } = await db.proposedEvent.findFirstOrThrow({ where: { pitchId: pitch.pitchId } })
  const approved = await approvePitch(
    editor,
    approveInput.parse({
      ...{
        pitchId: pitch.pitchId,
        version: pitch.version,
        eventIds: [id],
        audienceValue: "They can solder.",
      },
      ...{
        involvementKind: "hosting",
        involvementMemberId: editor.memberId,
        involvementSentence: "Sam helps.",
      },
    }),
  )
  if (!approved.ok) throw new Error(approved.reason)
  const [eventId = ""] = approved.value.eventIds
  expect(await discardDraft(editor, { id: eventId, version: 1 })).toMatchObject({ reason: "pitched" })
})

test("lets one of two win: thrown away or published", async () => {
  for (let round = 0; round < 4; round++) {
    const draft = await makeDraft()
    const results = await Promise.all([
      discardDraft(draft.editor, draft),
      transaction((tx) => publishEvent(tx, draft.editor, draft)),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const left = await db.event.findUnique({ where: { id: draft.id } })
    expect(left?.state).toBe(results[0].ok ? undefined : "published")
  }
})
