import "server-only"
import type { Clock, Pitcher } from "@/domain/actors/actor"
import { recordEntries, recordEntry } from "@/domain/audit/record-entry"
import { forgetLonely } from "@/domain/contacts/forget-lonely"
import { forgetInvitation } from "@/domain/invitations/forget-invitation"
import { forgetMails } from "@/domain/outbox/forget-mails"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"

/**
 * Lets go of what we promised to let go of: an unconfirmed pitch after 30 days, put away or not; a declined, lapsed or
 * withdrawn one after twelve months, and so an invited one whose invitation came to nothing. What goes is every word about a person; what stays are the bare facts, so that
 * counts survive. Returns how many pitches were forgotten; running it again, or twice at once, changes nothing more.
 */
export async function forgetPitches(clock: Clock): Promise<number> {
  const { unconfirmedDays, forgetMonths } = await currentSettings()
  const dropped = await transaction((tx) => dropUnconfirmed(tx, clock, unconfirmedDays))
  // Nothing is closed before it was made: by that the index leaves out what is too young.
  const due = await db.$queryRaw<{ id: string; contactId: string }[]>`
    select p.id, p.contact_id as "contactId" from pitches p
    left join decisions d on d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null
    where p.state = 'closed' and p.forgotten_at is null
      and p.created_at < clock_now() - make_interval(months => ${forgetMonths}::int)
      and (p.withdrawn_at is not null or d.outcome in ('declined', 'lapsed', 'spam', 'duplicate')
        or (d.outcome = 'invited' and exists (select 1 from invitations i where i.id = d.invitation_id
          and i.state in ('lapsed', 'withdrawn', 'declined', 'cancelled', 'no_show')
          and greatest(i.answered_at, i.lapsed_at, i.ask_again_at) < clock_now() - make_interval(months => ${forgetMonths}::int))))
      and coalesce(p.withdrawn_at, d.decided_at) < clock_now() - make_interval(months => ${forgetMonths}::int)
    limit 100`
  let forgotten = dropped.value
  for (const { id, contactId } of due) {
    const done = await transaction(async (tx) => {
      const words = await forget(tx, clock, id)
      if (words.ok) await forgetLonely(tx, contactId)
      return words
    })
    if (done.ok) forgotten++
  }
  await db.$executeRaw`delete from openings where opened_at < clock_now() - interval '1 day'`
  return forgotten
}

async function dropUnconfirmed(tx: Transaction, clock: Clock, unconfirmedDays: number) {
  const stale = await tx.$queryRaw<{ id: string; contactId: string }[]>`
    delete from pitches where confirmed_at is null and withdrawn_at is null
      and created_at < clock_now() - make_interval(days => ${unconfirmedDays}::int)
    returning id, contact_id as "contactId"`
  const ids = stale.map(({ id }) => id)
  if (ids.length > 0) await recordEntries(tx, clock, "pitch.dropped", ids)
  await tx.$executeRaw`delete from contacts where id = any(${stale.map((one) => one.contactId)}::uuid[])
    and not exists (select 1 from pitches p where p.contact_id = contacts.id)
    and not exists (select 1 from invitations i where i.contact_id = contacts.id)`
  return ok(ids.length)
}

/** Every word of one closed pitch, in the caller's transaction. Refuses: changed-meanwhile. */
export async function forget(tx: Transaction, actor: Clock | Pitcher, pitchId: string) {
  // Opened again in this moment, it is not closed any more and keeps its words.
  const closed = await tx.pitch.updateMany({
    where: { id: pitchId, state: "closed", forgottenAt: null },
    data: {
      audienceValue: "",
      acquaintanceDetail: "",
      whoOfUs: "",
      brings: "",
      anythingElse: "",
      forgottenAt: await clockNow(tx),
      version: { increment: 1 },
    },
  })
  if (closed.count === 0) return refuse("changed-meanwhile")
  await tx.proposedEvent.deleteMany({ where: { pitchId } })
  await tx.message.deleteMany({ where: { pitchId } })
  await tx.note.deleteMany({ where: { pitchId } })
  // The mails first: they are found through what they ask.
  await forgetMails(tx, { vouch: { pitchId } })
  await tx.vouch.deleteMany({ where: { pitchId } })
  await tx.tie.deleteMany({ where: { pitchId } })
  await tx.revision.deleteMany({ where: { pitchId } })
  await tx.trace.deleteMany({ where: { pitchId } })
  await tx.link.deleteMany({ where: { pitchId } })
  await tx.question.updateMany({ where: { pitchId }, data: { text: "forgotten" } })
  await tx.question.updateMany({ where: { pitchId, answer: { not: null } }, data: { answer: "forgotten" } })
  const decisions = await tx.decision.findMany({ where: { pitchId }, select: { invitationId: true } })
  await tx.decision.updateMany({ where: { pitchId }, data: { reasonText: "", words: "", typed: {} } })
  await tx.decision.updateMany({ where: { pitchId, wayBack: { not: "" } }, data: { wayBack: "forgotten" } })
  await tx.decision.updateMany({
    where: { pitchId, correction: { not: "" } },
    data: { correction: "forgotten" },
  })
  for (const { invitationId } of decisions) if (invitationId) await forgetInvitation(tx, invitationId)
  await forgetMails(tx, { pitchId })
  await recordEntry(tx, actor, "pitch.forgotten", pitchId)
  return ok(null)
}
