import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { publishEvent } from "@/domain/events/publish-event"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { releaseMail } from "@/domain/outbox/release-mail"
import { currentSettings } from "@/domain/settings/queries"
import { isViolationOf, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { listedMail } from "./emails"

/**
 * Publishes an event, its own or a pitched one. A pitched one's mail leaves at once and can no longer be undone; if
 * "yes" was told before, a second mail says that it is live. Refuses: needs, changed-meanwhile, not-found, withdrawn.
 */
export async function publishListing(editor: Editor, { id, version }: { id: string; version: number }) {
  try {
    return await transaction(async (tx) => {
      const pitch = await lockPitchOf(tx, id)
      const published = await publishEvent(tx, editor, { id, version })
      if (!published.ok || !pitch) return published
      const decision = await tx.decision.findFirst({
        where: { pitchId: pitch.id, outcome: "approved", undoneAt: null, supersededAt: null },
        include: { mail: true },
      })
      if (!decision?.mail) return refuse("withdrawn")
      if (decision.mail.state === "waiting") await releaseMail(tx, decision.mail.id)
      else await tellItIsLive(tx, pitch.id, id)
      return ok(published.value)
    })
  } catch (error) {
    if (isViolationOf(error, "public event needs an involvement")) return refuse("needs", ["involvement"])
    throw error
  }
}

/** The pitch before the event, in every verb that touches both: so undo, withdraw and publish wait for one another. */
async function lockPitchOf(tx: Transaction, eventId: string): Promise<{ id: string } | undefined> {
  const [pitch] = await tx.$queryRaw<{ id: string }[]>`
    select p.id from pitches p join proposed_events e on e.pitch_id = p.id
    where e.event_id = ${eventId}::uuid for update of p`
  return pitch
}

async function tellItIsLive(tx: Transaction, pitchId: string, eventId: string): Promise<void> {
  const pitch = await tx.pitch.findUniqueOrThrow({ where: { id: pitchId }, include: { contact: true } })
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { slug: true, title: true, sequence: true },
  })
  // Taken down and published again is not news to the pitcher.
  if (event.sequence > 1) return
  const { group, texts } = await currentSettings(tx)
  const to = { email: pitch.contact.email, name: pitch.contact.name }
  const { title, slug } = event
  await enqueueMail(tx, listedMail({ group: group.name, to, title, slug, texts }), { pitchId })
}
