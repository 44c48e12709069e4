import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line, paragraphs, webAddress } from "@/lib/text"
import { lockEpisode } from "./lock-episode"

/** `before` is what the form had read: the guard of what may be a colleague's newer words. */
export const mentionInput = z.object({
  id: z.uuid(),
  label: line(160),
  url: webAddress,
  readOut: paragraphs(1000),
  before: z.string().default(""),
})

/** What stands in a mention's fields, as one text: two forms of the same words have the same. */
export const mentionState = (one: { label: string; url: string; readOut: string }) =>
  JSON.stringify([one.label, one.url, one.readOut])

/** The words of a mention. Refuses: no-such-episode, no-such-mention, changed-meanwhile, needs-a-link. */
export function editMention(
  editor: Editor,
  { number, ...said }: { number: number } & z.output<typeof mentionInput>,
) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    const mention = await tx.mention.findFirst({ where: { id: said.id, episodeId: episode.id } })
    if (!mention) return refuse("no-such-mention")
    if (mentionState(mention) !== said.before) return refuse("changed-meanwhile")
    if (!mention.eventId && said.url === "") return refuse("needs-a-link")
    const own = mention.eventId ? {} : { label: said.label, url: said.url }
    await tx.mention.update({ where: { id: said.id }, data: { ...own, readOut: said.readOut } })
    await recordEntry(tx, editor, "episode.mention-edited", episode.id)
    return ok({ number })
  })
}
