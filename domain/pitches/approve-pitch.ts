import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { createDraft } from "@/domain/events/draft-event"
import { setInvolvement } from "@/domain/events/set-involvement"
import { currentSettings } from "@/domain/settings/queries"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { type DecidedPitch, decidePitch } from "./decide-pitch"
import { approvedMail } from "./emails"
import { type ApproveInput, hostOf, pitchTitle } from "./pitch"

/** Yes: makes a draft of each chosen event. Refuses: changed-meanwhile, no-such-event, no-date, no-such-member. */
export function approvePitch(editor: Editor, { pitchId, version, ...input }: ApproveInput) {
  return transaction(async (tx) => {
    const { group, texts } = await currentSettings(tx)
    const drafted: string[] = []
    const decided = await decidePitch(
      tx,
      editor,
      { pitchId, version, outcome: "approved" },
      async (pitch) => {
        const chosen = pitch.proposedEvents.filter((event) => input.eventIds.includes(event.id))
        if (chosen.length === 0 || chosen.length !== input.eventIds.length) return refuse("no-such-event")
        for (const event of chosen) {
          const drawn = await draftFrom(tx, editor, event, input, group.zone)
          if (!drawn.ok) return drawn
          drafted.push(drawn.value)
        }
        const to = { email: pitch.contact.email, name: pitch.contact.name }
        const title = pitchTitle(chosen)
        return ok({
          mail: approvedMail({ group: group.name, to, title, words: input.words, texts }),
          words: input.words,
          typed: {
            eventIds: input.eventIds.join("\n"),
            audienceValue: input.audienceValue,
            involvementKind: input.involvementKind,
            involvementMemberId: input.involvementMemberId,
            involvementSentence: input.involvementSentence,
          },
        })
      },
    )
    return decided.ok ? ok({ ...decided.value, eventIds: drafted }) : decided
  })
}

type Proposed = DecidedPitch["proposedEvents"][number]
type Involvement = Omit<ApproveInput, "pitchId" | "version" | "eventIds" | "words">

async function draftFrom(tx: Transaction, editor: Editor, event: Proposed, input: Involvement, zone: string) {
  // What came by mail need not say when; a day of our own making could end up in print.
  if (!event.startsLocal) return refuse("no-date")
  const { id } = await createDraft(tx, editor, {
    title: event.title || hostOf(event.url),
    startsLocal: event.startsLocal,
    endsLocal: null,
    isAllDay: event.isAllDay,
    zone,
    placeName: event.place,
    address: "",
    city: "",
    country: "",
    isOnline: event.isOnline,
    url: event.url,
    conductUrl: "",
    tags: [],
    description: "",
    audienceValue: input.audienceValue,
  })
  const involved = await setInvolvement(tx, id, input)
  if (!involved.ok) return involved
  await tx.proposedEvent.update({ where: { id: event.id }, data: { eventId: id } })
  return ok(id)
}
