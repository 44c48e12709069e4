import "server-only"
import { v7 as newId } from "uuid"
import type { Transaction } from "@/lib/db"

export type ContactDetails = { email: string; name: string; organisation: string; site: string }

/**
 * The one row for an address, in the caller's transaction. Anybody can type an address and any name beside it. While
 * its mailbox has confirmed nothing, the latest words count, so that a stranger's do not greet its owner later; once
 * it has, they only fill gaps.
 */
export async function rememberContact(tx: Transaction, details: ContactDetails): Promise<{ id: string }> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into contacts (id, email, name, organisation, site)
    values (${newId()}::uuid, ${details.email}, ${details.name}, ${details.organisation}, ${details.site})
    on conflict (email) do update set (name, organisation, site) = (
      select
        case when is_known and contacts.name <> '' then contacts.name else excluded.name end,
        case when is_known and contacts.organisation <> '' then contacts.organisation else excluded.organisation end,
        case when is_known and contacts.site <> '' then contacts.site else excluded.site end
      from (select exists (
        select 1 from pitches p where p.contact_id = contacts.id and p.confirmed_at is not null) as is_known) as proof)
    returning id`
  if (!row) throw new Error("a contact was neither found nor made")
  return row
}
