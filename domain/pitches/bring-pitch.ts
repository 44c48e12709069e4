import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { rememberContact } from "@/domain/contacts/remember-contact"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { emailAddress, line, paragraphs, webAddress } from "@/lib/text"
import { addDays, dateOf } from "@/lib/zone"
import { isEmpty, type ProposedEventInput, proposed } from "./pitch"
import { proposeEvents } from "./submit-pitch"

/** One to five, as far as somebody said: a day may be missing, what to call it may not. */
const broughtEvents = z
  .array(proposed.optional())
  .max(5)
  .default([])
  .superRefine((events, context) => {
    ;[events[0], ...events.slice(1)].forEach((event, index) => {
      if (event?.title || event?.url || (index > 0 && (!event || isEmpty(event)))) return
      const message = "What do we call it? The subject of their mail will do."
      context.addIssue({ code: "custom", path: [index, "title"], message })
    })
  })
  .transform(
    (events) => events.filter((event) => event !== undefined && !isEmpty(event)) as ProposedEventInput[],
  )

export const bringInput = z.object({
  submissionKey: z.uuid(),
  origin: z.enum(["mail", "hand"]),
  email: emailAddress("Which address does the answer go to?"),
  name: line(80),
  organisation: line(120),
  site: webAddress,
  events: broughtEvents,
  /** Of their mail. */
  subject: line(160),
  words: paragraphs(20_000).refine((text) => text !== "", "What did they say? In a few words."),
})
export type BringInput = z.infer<typeof bringInput>

/**
 * An editor brings what somebody mailed or told us. They came to us themselves, so there is nothing to confirm: it waits
 * for us at once, has its promised date, and their words are the first of its conversation. No mail leaves. The form
 * carries a key: pressed twice it is one pitch. Refuses: already-brought, for other words under a used key.
 */
export function bringPitch(editor: Editor, input: BringInput) {
  const { submissionKey, origin, subject, words } = input
  return transaction(async (tx) => {
    const contact = await rememberContact(tx, input)
    const { promiseDays, group } = await currentSettings(tx)
    const now = await clockNow(tx)
    const dueOn = dateOf(addDays(now, promiseDays, group.zone), group.zone)
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      insert into pitches (id, contact_id, submission_key, origin, brought_by_id, state, is_our_turn, confirmed_at, due_on)
      values (${newId()}::uuid, ${contact.id}::uuid, ${submissionKey}::uuid, ${origin}::pitch_origin,
        ${editor.memberId}::uuid, 'queued', true, ${now}, ${dueOn}::date)
      on conflict (submission_key) do nothing returning id`
    if (!made) {
      const kept = await tx.pitch.findFirst({
        where: { submissionKey, contactId: contact.id, messages: { some: { text: words } } },
      })
      return kept ? ok({ pitchId: kept.id }) : refuse("already-brought")
    }
    await proposeEvents(tx, made.id, input.events)
    await tx.message.create({
      data: {
        ...{
          id: newId(),
          pitchId: made.id,
          author: "pitcher",
          way: origin,
          subject,
          text: words,
          writtenAt: now,
        },
        memberId: editor.memberId,
      },
    })
    await recordEntry(tx, editor, "pitch.brought", made.id, { origin })
    return ok({ pitchId: made.id })
  })
}
