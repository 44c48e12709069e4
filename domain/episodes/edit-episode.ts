import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { fromLocalTime, instantOf } from "@/lib/zone"
import type { EpisodeInput } from "./episode-input"
import { lockEpisode } from "./lock-episode"

/** `isSure`: the editor has read that somebody was offered a seat at the old time, and moves it all the same. */
export type EditEpisode = EpisodeInput & { number: number; version: number; isSure: boolean }

/**
 * What an episode says, and when it is. Refuses: no-such-episode, changed-meanwhile, has-guests { guests } when its time
 * would move under somebody who has a seat, is-offered { offers } when it would under somebody who was offered one.
 */
export function editEpisode(editor: Editor, { number, version, isSure, ...said }: EditEpisode) {
  return transaction(async (tx) => {
    const before = await lockEpisode(tx, number)
    if (!before) return refuse("no-such-episode")
    if (before.version !== version) return refuse("changed-meanwhile", { version: before.version })
    const isMoved = before.recordsLocal !== said.recordsLocal || before.zone !== said.zone
    if (isMoved && before.guests.length > 0) return refuse("has-guests", { guests: before.guests })
    if (isMoved && before.offers > 0 && !isSure) return refuse("is-offered", { offers: before.offers })
    const recordsAt = instantOf(said.recordsLocal, said.zone)
    const airsAt = new Date(Math.max(instantOf(said.airsLocal, said.zone).getTime(), recordsAt.getTime()))
    await tx.episode.update({
      where: { id: before.id },
      data: {
        title: said.title,
        notes: said.notes,
        audioUrl: said.audioUrl,
        recordsLocal: fromLocalTime(said.recordsLocal),
        zone: said.zone,
        recordsAt,
        airsAt,
        version: { increment: 1 },
      },
    })
    await recordEntry(tx, editor, "episode.edited", before.id, { isMoved })
    return ok({ number, isMoved })
  })
}
