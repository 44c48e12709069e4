import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { isViolationOf, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line, webAddress } from "@/lib/text"
import { lockEpisode } from "./lock-episode"

const mostMentions = 60

export const linkInput = z.object({
  label: line(160).refine((text) => text !== "", "What is it? These words stand on the page."),
  url: webAddress.refine((url) => url !== "", "Where does it lead?"),
})

type Added = { number: number } & ({ eventId: string } | z.output<typeof linkInput>)

/**
 * Something that the episode mentions, at the end of the list: an event of ours or a link. A draft may be mentioned and
 * stays unseen until it is public. Refuses: no-such-episode, no-such-event, known-already, too-many.
 */
export async function addMention(editor: Editor, { number, ...what }: Added) {
  try {
    return await transaction(async (tx) => {
      const episode = await lockEpisode(tx, number)
      if (!episode) return refuse("no-such-episode")
      const mentions = await tx.mention.findMany({
        where: { episodeId: episode.id },
        select: { position: true, url: true },
      })
      if (mentions.length >= mostMentions) return refuse("too-many")
      if ("url" in what && mentions.some(({ url }) => url === what.url)) return refuse("known-already")
      const position = Math.max(0, ...mentions.map((one) => one.position)) + 1
      const id = newId()
      await tx.mention.create({ data: { id, episodeId: episode.id, position, ...what } })
      await recordEntry(tx, editor, "episode.mentioned", episode.id)
      return ok({ id })
    })
  } catch (error) {
    if (isViolationOf(error, "event_is_mentioned_once")) return refuse("known-already")
    if (isViolationOf(error, "mentions_event_id_fkey")) return refuse("no-such-event")
    throw error
  }
}
