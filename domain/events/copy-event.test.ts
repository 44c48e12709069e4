import { expect, test } from "vitest"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"
import { db } from "@/lib/db"
import { eventRow, loggedFor, makeDraft, makeListed } from "@/tests/event-factories"
import { makeEditor, makeMember } from "@/tests/factories"
import { cancelEvent } from "./cancel-event"
import { copyEvent } from "./copy-event"
import { editEvent } from "./edit-event"

test("copies everything that was written a week on, as a draft with an address of its own", async () => {
  const editor = await makeEditor()
  const second = await makeMember(null, "Kim Bo")
  const event = await makeListed(
    {
      price: "Free",
      organisers: "Tool Library https://tools.example",
      access: ["loop"],
      description: "**Bring** a radio.",
      alsoInvolved: [{ kind: "speaking", memberId: second, sentence: "Kim speaks." }],
    },
    editor,
  )
  await cancelEvent(editor, event)
  const copied = await copyEvent(editor, event)
  if (!copied.ok) throw new Error(copied.reason)
  const row = await db.event.findUniqueOrThrow({
    where: { id: copied.value.id },
    include: { involvements: { orderBy: { id: "asc" } } },
  })
  expect(row).toMatchObject({
    state: "draft",
    title: event.input.title,
    price: "Free",
    access: ["loop"],
    description: "**Bring** a radio.",
    startsLocal: new Date("2027-03-08T19:00Z"),
    endsLocal: new Date("2027-03-08T21:00Z"),
    sequence: 0,
    wasPublicAt: null,
    cancelledAt: null,
    stateNote: "",
  })
  expect(row.slug).not.toBe(event.slug)
  expect(row.involvements.map(({ memberId }) => memberId)).toEqual([editor.memberId, second])
  expect(await loggedFor(row.id)).toEqual(["event.copied"])
})

test("copies what is long over into the first week to come, on its weekday", async () => {
  const old = await makeListed({ startsLocal: "2024-02-29T23:30", endsLocal: "2024-03-01T02:00" })
  const copied = await copyEvent(old.editor, old)
  if (!copied.ok) throw new Error(copied.reason)
  const row = await eventRow(copied.value.id)
  const today = Date.parse(await currentSettings().then(todayOfGroup))
  const day = Date.parse(row.startsLocal.toISOString().slice(0, 10))
  expect(new Date(day).getUTCDay()).toBe(4)
  expect(day).toBeGreaterThan(today - 86_400_000)
  expect(day).toBeLessThanOrEqual(today + 8 * 86_400_000)
  expect(row.startsLocal.toISOString().slice(11, 16)).toBe("23:30")
  expect(row.endsLocal && row.endsLocal.getTime() - row.startsLocal.getTime()).toBe(2.5 * 3_600_000)
})

test("copies nothing that is not there", async () => {
  const id = "0193f5a0-0000-7000-8000-000000000009"
  expect(await copyEvent(await makeEditor(), { id })).toMatchObject({ reason: "not-found" })
})

test("keeps who stands for it in the order of the form, and says whom it does not know", async () => {
  const event = await makeDraft()
  const [one, two] = [await makeMember(null, "A"), await makeMember(null, "B")]
  const also = [two, one].map((memberId) => ({
    kind: "speaking" as const,
    memberId,
    sentence: "They speak.",
  }))
  const edited = await editEvent(event.editor, { ...event.input, ...event, alsoInvolved: also })
  expect(edited).toMatchObject({ ok: true })
  const standing = await db.involvement.findMany({ where: { eventId: event.id }, orderBy: { id: "asc" } })
  expect(standing.map(({ memberId }) => memberId)).toEqual([event.editor.memberId, two, one])
  const nobody = [{ ...also[0], kind: "speaking" as const, memberId: event.id, sentence: "Nobody speaks." }]
  expect(
    await editEvent(event.editor, { ...event.input, ...event, version: 2, alsoInvolved: nobody }),
  ).toMatchObject({ reason: "no-such-member" })
})
