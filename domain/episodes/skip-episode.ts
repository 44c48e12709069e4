import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"

type OnEpisode = { number: number; version: number; isSure: boolean }

/**
 * That week there is none. It keeps its number and its day, so that the rule does not lay it out again, and can be
 * brought back. Refuses: no-such-episode, changed-meanwhile, over, has-guests { guests }, is-offered { offers }.
 */
export function skipEpisode(editor: Editor, { number, version, isSure }: OnEpisode) {
  return transaction(async (tx) => {
    const before = await lockEpisode(tx, number)
    if (!before) return refuse("no-such-episode")
    if (before.version !== version || before.isSkipped)
      return refuse("changed-meanwhile", { version: before.version })
    if (before.hasBegun) return refuse("over")
    if (before.guests.length > 0) return refuse("has-guests", { guests: before.guests })
    if (before.offers > 0 && !isSure) return refuse("is-offered", { offers: before.offers })
    await tx.episode.update({
      where: { id: before.id },
      data: { skippedAt: await clockNow(tx), version: { increment: 1 } },
    })
    await recordEntry(tx, editor, "episode.skipped", before.id)
    return ok({ number })
  })
}
