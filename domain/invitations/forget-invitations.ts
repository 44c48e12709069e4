import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { db, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { forgetInvitation } from "./forget-invitation"

/**
 * Lets go of invitations without a pitch that came to nothing, as long after as a pitch is forgotten, and not before
 * somebody could have been asked again. Those of a pitch go with it. Returns how many were forgotten.
 */
export async function forgetInvitations(clock: Clock): Promise<number> {
  const { forgetMonths } = await currentSettings()
  const due = await db.$queryRaw<{ id: string }[]>`
    select i.id from invitations i where i.forgotten_at is null
      and i.state in ('lapsed', 'withdrawn', 'declined', 'cancelled', 'no_show')
      and not exists (select 1 from decisions d where d.invitation_id = i.id)
      and greatest(i.created_at, i.answered_at, i.lapsed_at, i.ask_again_at) < clock_now() - make_interval(months => ${forgetMonths}::int)
    limit 100`
  let forgotten = 0
  for (const { id } of due) {
    const done = await transaction(async (tx) => {
      if (!(await forgetInvitation(tx, id))) return refuse("changed-meanwhile")
      await recordEntry(tx, clock, "invitation.forgotten", id)
      return ok(null)
    })
    if (done.ok) forgotten++
  }
  return forgotten
}
