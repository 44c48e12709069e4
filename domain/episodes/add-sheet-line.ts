import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { lockEpisode } from "./lock-episode"

const mostLines = 100

export const sheetLineInput = z.object({
  kind: z.enum(["question", "note"]).default("question"),
  words: paragraphs(2000).refine((text) => text !== "", "What should stand there?"),
})

/** A question to ask or a note for the day: for colleagues only. Refuses: no-such-episode, too-many. */
export function addSheetLine(
  editor: Editor,
  { number, kind, words }: { number: number } & z.output<typeof sheetLineInput>,
) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    if ((await tx.sheetLine.count({ where: { episodeId: episode.id } })) >= mostLines)
      return refuse("too-many")
    const id = newId()
    await tx.sheetLine.create({ data: { id, episodeId: episode.id, isQuestion: kind === "question", words } })
    await recordEntry(tx, editor, "episode.line-added", episode.id)
    return ok({ id })
  })
}
