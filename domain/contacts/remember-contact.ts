import "server-only"
import { v7 as newId } from "uuid"
import type { Transaction } from "@/lib/db"

export type ContactDetails = { email: string; name: string; organisation: string; site: string }

/**
 * The one row for an address, in the caller's transaction. What somebody types about an address before its mailbox
 * confirmed it fills gaps, but never overwrites what we know.
 */
export async function rememberContact(tx: Transaction, details: ContactDetails): Promise<{ id: string }> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into contacts (id, email, name, organisation, site)
    values (${newId()}::uuid, ${details.email}, ${details.name}, ${details.organisation}, ${details.site})
    on conflict (email) do update set
      name = case when contacts.name = '' then excluded.name else contacts.name end,
      organisation = case when contacts.organisation = '' then excluded.organisation else contacts.organisation end,
      site = case when contacts.site = '' then excluded.site else contacts.site end
    returning id`
  if (!row) throw new Error("a contact was neither found nor made")
  return row
}
