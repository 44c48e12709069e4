import { randomUUID } from "node:crypto"
import type { Editor } from "@/domain/actors/actor"
import { draftEvent } from "@/domain/events/draft-event"
import { type EventInput, eventInput } from "@/domain/events/event-input"
import { publishListing } from "@/domain/pitches/publish-listing"
import { db } from "@/lib/db"
import { makeEditor } from "./factories"

type Over = Partial<Record<keyof EventInput, unknown>>

/** An evening that lacks nothing, with a title of its own. */
const typedEvent = (memberId: string, over: Over = {}): EventInput =>
  eventInput.parse({
    title: `Night ${randomUUID()}`,
    startsLocal: "2027-03-01T19:00",
    endsLocal: "2027-03-01T21:00",
    zone: "America/Detroit",
    audienceValue: "Our people learn to solder.",
    involvementKind: "hosting",
    involvementMemberId: memberId,
    involvementSentence: "Sam opens the door.",
    ...over,
  })

export async function makeDraft(over: Over = {}, editor?: Editor) {
  const by = editor ?? (await makeEditor())
  const input = typedEvent(by.memberId, over)
  const drafted = await draftEvent(by, input)
  if (!drafted.ok) throw new Error(drafted.reason)
  return { editor: by, input, ...drafted.value, version: 1 }
}

export async function makeListed(over: Over = {}, editor?: Editor) {
  const draft = await makeDraft(over, editor)
  const published = await publishListing(draft.editor, draft)
  if (!published.ok) throw new Error(published.reason)
  return { ...draft, version: 2 }
}

export const eventRow = (id: string) => db.event.findUniqueOrThrow({ where: { id } })

/** What the log says of a thing, in order. */
export const loggedFor = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map((one) => one.action)
