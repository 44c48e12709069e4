import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { fromLocalTime, instantOf } from "@/lib/zone"
import type { EpisodeInput } from "./episode-input"
import { lockNumbers, nextNumber } from "./lay-out-episodes"

/** One outside the rule, or for a show without one; it takes the next number. It never refuses. */
export function addEpisode(editor: Editor, said: EpisodeInput & { seats: number }) {
  return transaction(async (tx) => {
    const { showRule } = await currentSettings(tx)
    await lockNumbers(tx)
    const id = newId()
    const recordsAt = instantOf(said.recordsLocal, said.zone)
    const airsAt = new Date(Math.max(instantOf(said.airsLocal, said.zone).getTime(), recordsAt.getTime()))
    const number = await nextNumber(tx, showRule.firstNumber)
    await tx.episode.create({
      data: {
        id,
        number,
        title: said.title,
        notes: said.notes,
        audioUrl: said.audioUrl,
        recordsLocal: fromLocalTime(said.recordsLocal),
        zone: said.zone,
        recordsAt,
        airsAt,
        seats: {
          create: Array.from({ length: said.seats }, (_, at) => ({ id: newId(), position: at + 1 })),
        },
      },
    })
    await recordEntry(tx, editor, "episode.added", id)
    return ok({ number })
  })
}
