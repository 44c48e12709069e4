import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { db } from "@/lib/db"
import type { InvitationState } from "./invitation"
import { emptyPrep, linksIn, type PrepInput, type ShownPrep } from "./prep"

export type GuestPrep = Omit<PrepInput, "links"> & {
  invitationId: string
  guestName: string
  state: InvitationState
  links: string[]
  /** When they agreed to the release text; null: not yet. */
  releasedAt: Date | null
  /** They have begun the form. */
  isBegun: boolean
  isShown: boolean
}

/** Who sits on an episode and what they told us for it, in the order of the seats. For editors: nothing of it is public. */
export async function prepsOfEpisode(_: Editor, episodeId: string): Promise<GuestPrep[]> {
  const rows = await db.booking.findMany({
    where: { endedAt: null, seat: { episodeId } },
    orderBy: { seat: { position: "asc" } },
    include: { invitation: { include: { prep: true } } },
  })
  return rows.map(({ invitation: { id, guestName, state, prep } }) => {
    const { talkTitle, bio, links, takeaways, nameSaid, accessNeeds } = prep ?? emptyPrep
    return {
      ...{ invitationId: id, guestName, state, talkTitle, bio, takeaways, nameSaid, accessNeeds },
      links: linksIn(links),
      releasedAt: prep?.releasedAt ?? null,
      isBegun: prep !== null,
      isShown: prep?.shown != null,
    }
  })
}

/** What editors have put on an episode's page about its guests, in the order of the seats. */
export async function shownPreps(episodeNumber: number): Promise<(ShownPrep & { guestName: string })[]> {
  const rows = await db.booking.findMany({
    where: { endedAt: null, seat: { episode: { number: episodeNumber, skippedAt: null } } },
    orderBy: { seat: { position: "asc" } },
    include: { invitation: { include: { prep: true } } },
  })
  return rows.flatMap(({ invitation: { guestName, prep } }) =>
    prep?.shown ? [{ guestName, ...(prep.shown as ShownPrep) }] : [],
  )
}
