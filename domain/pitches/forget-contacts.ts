import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { forgetLonely } from "./forget-pitches"

/**
 * Looks through all addresses for those that stand for nothing any more: an invitation came to its end, or a mistyped
 * address was mended. Reads the whole table, so at most once an hour, whatever number of processes there are.
 */
export async function forgetContacts(_: Clock): Promise<void> {
  if (!(await mayPass("forget-contacts", "all", 1, 3600))) return
  await forgetLonely(db, null)
  await db.$executeRaw`
    delete from contacts where created_at < clock_now() - interval '1 day'
      and not exists (select 1 from pitches p where p.contact_id = contacts.id)
      and not exists (select 1 from invitations i where i.contact_id = contacts.id)`
}
