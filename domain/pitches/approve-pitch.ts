import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { createDraft } from "@/domain/events/draft-event"
import { setInvolvement } from "@/domain/events/set-involvement"
import { currentSettings } from "@/domain/settings/queries"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line, paragraphs } from "@/lib/text"
import { type DecidedPitch, decidePitch } from "./decide-pitch"
import { approvedMail } from "./emails"
import { hostOf, onPitchInput, pitchTitle } from "./pitch"

export const approveInput = z.object({
  ...onPitchInput.shape,
  eventIds: z
    .union([z.array(z.uuid()), z.uuid().transform((one) => [one])], "Choose at least one of their events.")
    .refine((ids) => ids.length > 0, "Choose at least one of their events."),
  audienceValue: line(280).refine(
    (text) => text !== "",
    "Say what our people get: it stands on the listing.",
  ),
  involvementKind: z.enum(
    ["hosting", "co_hosting", "speaking", "sponsoring", "covering", "attending", "guest_on_show"],
    "How are we in it? Without that it is not one of ours.",
  ),
  involvementMemberId: z.uuid("Who of us stands for it?"),
  involvementSentence: line(240).refine((text) => text !== "", "Say in one sentence how we are in it."),
  words: paragraphs(1200),
})
export type ApproveInput = z.infer<typeof approveInput>

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
