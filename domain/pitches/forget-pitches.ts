import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { db, type Transaction, transaction } from "@/lib/db"
import { ok } from "@/lib/result"

/**
 * Lets go of what we promised to let go of: an unconfirmed pitch after 30 days, a declined, lapsed or withdrawn one
 * after twelve months. What goes is every word about a person; what stays are the bare facts, so that counts survive.
 * Returns how many pitches were forgotten; running it again, or twice at once, changes nothing more.
 */
export async function forgetPitches(clock: Clock): Promise<number> {
  const { unconfirmedDays, forgetMonths } = await currentSettings()
  const stale = await db.$executeRaw`
    delete from pitches where state = 'unconfirmed' and created_at < clock_now() - make_interval(days => ${unconfirmedDays}::int)`
  const due = await db.$queryRaw<{ id: string }[]>`
    select p.id from pitches p
    left join decisions d on d.pitch_id = p.id and d.undone_at is null and d.superseded_at is null
    where p.state = 'closed' and p.forgotten_at is null
      and (p.withdrawn_at is not null or d.outcome in ('declined', 'lapsed', 'spam', 'duplicate'))
      and coalesce(p.withdrawn_at, d.decided_at) < clock_now() - make_interval(months => ${forgetMonths}::int)
    limit 100`
  for (const { id } of due) await transaction((tx) => forget(tx, clock, id))
  await forgetLonelyContacts()
  return stale + due.length
}

async function forget(tx: Transaction, clock: Clock, pitchId: string) {
  await tx.$executeRaw`
    update pitches set audience_value = '', acquaintance_detail = '', who_of_us = '', brings = '', anything_else = '',
      forgotten_at = clock_now(), version = version + 1
    where id = ${pitchId}::uuid`
  await tx.proposedEvent.deleteMany({ where: { pitchId } })
  await tx.message.deleteMany({ where: { pitchId } })
  await tx.note.deleteMany({ where: { pitchId } })
  await tx.link.deleteMany({ where: { pitchId } })
  await tx.question.updateMany({ where: { pitchId }, data: { text: "forgotten" } })
  await tx.question.updateMany({ where: { pitchId, answer: { not: null } }, data: { answer: "forgotten" } })
  await tx.decision.updateMany({ where: { pitchId }, data: { words: "" } })
  await tx.mail.updateMany({
    where: { pitchId },
    data: { toEmail: "forgotten@invalid", toName: "", subject: "forgotten", body: [], lastError: "" },
  })
  await recordEntry(tx, clock, "pitch.forgotten", pitchId)
  return ok(null)
}

/** An address that stands for nothing any more loses its name; its row stays for the counts, under no address. */
async function forgetLonelyContacts(): Promise<void> {
  await db.$executeRaw`
    update contacts set email = id || '@invalid', name = '', organisation = '', site = ''
    where email not like '%@invalid'
      and exists (select 1 from pitches p where p.contact_id = contacts.id)
      and not exists (select 1 from pitches p where p.contact_id = contacts.id and p.forgotten_at is null)
      and not exists (select 1 from invitations i where i.contact_id = contacts.id and i.state not in ('lapsed', 'withdrawn', 'declined'))`
  await db.$executeRaw`
    delete from contacts where created_at < clock_now() - interval '1 day'
      and not exists (select 1 from pitches p where p.contact_id = contacts.id)
      and not exists (select 1 from invitations i where i.contact_id = contacts.id)`
}
