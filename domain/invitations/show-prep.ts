import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { Prisma, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { mayPrepare } from "./policy"
import { linksIn, type ShownPrep } from "./prep"
import { lockedInvitation } from "./queries"

/**
 * An editor puts what the guest wrote on the episode's page, as it is now, or takes it off. What they write later stays
 * private until it is put there again (promise 2). Refuses: nothing-to-show.
 */
export function showPrep(
  editor: Editor,
  { invitationId, isShown }: { invitationId: string; isShown: boolean },
) {
  return transaction(async (tx) => {
    const one = await lockedInvitation(tx, invitationId)
    const prep = await tx.prep.findUnique({ where: { invitationId } })
    if (!prep || !one || (isShown && !mayPrepare(one))) return refuse("nothing-to-show")
    const shown: ShownPrep = { talkTitle: prep.talkTitle, bio: prep.bio, links: linksIn(prep.links) }
    if (isShown && !shown.talkTitle && !shown.bio && shown.links.length === 0)
      return refuse("nothing-to-show")
    await tx.prep.update({ where: { invitationId }, data: { shown: isShown ? shown : Prisma.DbNull } })
    await recordEntry(tx, editor, isShown ? "invitation.prep-shown" : "invitation.prep-hidden", invitationId)
    return ok({ invitationId })
  })
}
