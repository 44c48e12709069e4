import "server-only"
import { v7 as newId } from "uuid"
import type { Visitor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { rememberContact } from "@/domain/contacts/remember-contact"
import { type Transaction, transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { fromLocalTime } from "@/lib/zone"
import { askToConfirm } from "./ask-to-confirm"
import type { PitchInput } from "./pitch"
import { setAside } from "./set-aside"
import { isStrong, noForm, type SentForm } from "./suspect-form"

/**
 * Keeps a stranger's pitch and mails one link that confirms it. The form carries a key: sent twice, at once or after
 * the back button, it is one pitch and one mail, with the latest text for as long as it is unconfirmed.
 * What was confirmed is not changed any more; another text under its key is another pitch and needs another key.
 * `sender` is the client's address; `form` is what the form itself showed. Whatever looks like no person's is saved all
 * the same, and set aside; nothing that its sender sees differs. Refuses: too-many, already-confirmed.
 */
export async function submitPitch(
  visitor: Visitor,
  input: PitchInput,
  sender: string,
  form: SentForm = noForm,
) {
  if (!(await mayPass("pitch-sender", sender, 60, 3600))) return refuse("too-many")
  return transaction(async (tx) => {
    const contact = await rememberContact(tx, input)
    const ask = (pitchId: string) => askToConfirm(tx, { pitchId, contactId: contact.id, email: input.email })
    const suspect = (pitchId: string) => setAside(tx, visitor, { pitchId, input, sender, form })
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      insert into pitches (id, contact_id, submission_key) values (${newId()}::uuid, ${contact.id}::uuid, ${input.submissionKey}::uuid)
      on conflict (submission_key) do nothing returning id`
    if (made) {
      await writeAnswers(tx, made.id, contact.id, input)
      await recordEntry(tx, visitor, "pitch.submitted", made.id)
      if (!isStrong(await suspect(made.id))) await ask(made.id)
      return ok({ pitchId: made.id })
    }
    const before = await tx.pitch.findUniqueOrThrow({
      where: { submissionKey: input.submissionKey },
      include: { proposedEvents: { orderBy: { position: "asc" } } },
    })
    const isStillTheirs = await writeAnswers(tx, before.id, contact.id, input)
    if (!isStillTheirs && !saysTheSame(before, input)) return refuse("already-confirmed")
    if (!isStillTheirs) return ok({ pitchId: before.id })
    const suspicion = await suspect(before.id)
    if (before.contactId === contact.id) return ok({ pitchId: before.id })
    // Another address under the same key is a mended typo: the link goes to the right mailbox, and what went to the
    // wrong one opens nothing any more. Else one mailbox could confirm what bears the address of another.
    await tx.link.deleteMany({ where: { pitchId: before.id } })
    await tx.mail.updateMany({
      where: { pitchId: before.id, state: "waiting", attempts: 0 },
      data: { state: "cancelled" },
    })
    if (!isStrong(suspicion)) await ask(before.id)
    return ok({ pitchId: before.id })
  })
}

type Kept = { audienceValue: string; proposedEvents: { title: string; url: string }[] }

/** Whether the form that came again is the one that we have: "saved" must not be said of anything else. */
function saysTheSame(kept: Kept, input: PitchInput): boolean {
  const named = (events: { title: string; url: string }[]) =>
    JSON.stringify(events.map(({ title, url }) => [title, url]))
  return kept.audienceValue === input.audienceValue && named(kept.proposedEvents) === named(input.events)
}

/** Writes what was typed, unless the pitch is confirmed already: from then on it is changed on its own page. */
async function writeAnswers(
  tx: Transaction,
  pitchId: string,
  contactId: string,
  input: PitchInput,
): Promise<boolean> {
  const written = await tx.pitch.updateMany({
    where: { id: pitchId, state: "unconfirmed" },
    data: {
      contactId,
      audienceValue: input.audienceValue,
      acquaintance: input.acquaintance,
      acquaintanceDetail: input.acquaintanceDetail,
      whoOfUs: input.whoOfUs,
      isOpenToShow: input.isOpenToShow,
      brings: input.brings,
      anythingElse: input.anythingElse,
    },
  })
  if (written.count === 0) return false
  await proposeEvents(tx, pitchId, input.events)
  return true
}

/** Puts these events in the place of those before, in the caller's transaction. */
export async function proposeEvents(
  tx: Transaction,
  pitchId: string,
  events: PitchInput["events"],
): Promise<void> {
  await tx.proposedEvent.deleteMany({ where: { pitchId } })
  await tx.proposedEvent.createMany({
    data: events.map((event, index) => ({
      id: newId(),
      pitchId,
      position: index + 1,
      title: event.title,
      url: event.url,
      startsLocal: event.date ? fromLocalTime(`${event.date}T${event.time ?? "00:00"}`) : null,
      isAllDay: !event.time,
      place: event.place,
      isOnline: event.isOnline,
    })),
  })
}
