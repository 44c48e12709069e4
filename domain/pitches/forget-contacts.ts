import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { forgetLonely } from "@/domain/contacts/forget-lonely"
import { db } from "@/lib/db"

/**
 * Looks through all addresses for those that stand for nothing any more: an invitation came to its end, or a mistyped
 * address was mended. Reads the whole table, so it is for once an hour.
 */
export async function forgetContacts(_: Clock): Promise<void> {
  await forgetLonely(db, null)
  await db.$executeRaw`
    delete from contacts where created_at < clock_now() - interval '1 day'
      and not exists (select 1 from pitches p where p.contact_id = contacts.id)
      and not exists (select 1 from invitations i where i.contact_id = contacts.id)`
}
