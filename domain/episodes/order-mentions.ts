import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { lockEpisode } from "./lock-episode"

const ids = z
  .string()
  .default("")
  .transform((text) => text.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).max(200))

/** `from` is the order that the page showed; `order` the wished one, or else `move` names one and its way. */
export const orderInput = z
  .object({
    from: ids,
    order: ids,
    move: z
      .string()
      .regex(/^(up|down):[0-9a-f-]{36}$/)
      .optional(),
  })
  .transform(({ from, order, move }) => ({ from, to: move ? moved(from, move) : order }))
export type Order = z.output<typeof orderInput>

function moved(from: string[], move: string): string[] {
  const [way, id = ""] = move.split(":")
  const at = from.indexOf(id)
  const other = from[at + (way === "up" ? -1 : 1)]
  if (at < 0 || other === undefined) return from
  return from.map((one) => (one === id ? other : one === other ? id : one))
}

export const isSameSet = (one: string[], other: string[]) =>
  one.length === other.length && [...one].sort().join() === [...other].sort().join()

/**
 * Puts what is mentioned in another order. The order that the page showed stands for its version: of two who order at
 * once one is told. Refuses: no-such-episode, changed-meanwhile.
 */
export function orderMentions(editor: Editor, { number, from, to }: { number: number } & Order) {
  return transaction(async (tx) => {
    const episode = await lockEpisode(tx, number)
    if (!episode) return refuse("no-such-episode")
    const now = await tx.mention.findMany({
      where: { episodeId: episode.id },
      orderBy: { position: "asc" },
      select: { id: true },
    })
    if (now.map(({ id }) => id).join() !== from.join() || !isSameSet(from, to))
      return refuse("changed-meanwhile")
    await tx.$executeRaw`
      update mentions m set position = o.place::int
      from unnest(${to}::uuid[]) with ordinality as o (id, place) where m.id = o.id`
    await recordEntry(tx, editor, "episode.ordered", episode.id)
    return ok({ number })
  })
}
