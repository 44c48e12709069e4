import "server-only"
import type { Transaction } from "@/lib/db"

/** An address that stands for nothing any more loses its name; its row stays for the counts, under no address. */
export async function forgetLonely(tx: Pick<Transaction, "$executeRaw">, contactId: string | null) {
  await tx.$executeRaw`
    update contacts set email = id || '@invalid', name = '', organisation = '', site = ''
    where email not like '%@invalid' and (${contactId}::uuid is null or id = ${contactId}::uuid)
      and not exists (select 1 from pitches p where p.contact_id = contacts.id and p.forgotten_at is null)
      and not exists (select 1 from invitations i where i.contact_id = contacts.id and i.forgotten_at is null
        and i.state not in ('lapsed', 'withdrawn', 'declined', 'cancelled', 'no_show'))
      and (exists (select 1 from pitches p where p.contact_id = contacts.id)
        or (exists (select 1 from invitations i where i.contact_id = contacts.id)
          -- Whoever never pitched is known by invitations alone, and a late yes still needs the address.
          and not exists (select 1 from invitations i where i.contact_id = contacts.id and i.forgotten_at is null)))`
}
