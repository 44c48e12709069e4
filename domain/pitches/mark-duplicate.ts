import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { type Prisma, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line } from "@/lib/text"
import { decidePitch } from "./decide-pitch"
import { duplicateMail } from "./emails"
import { onPitchInput, pitchTitle } from "./pitch"

const pitchInLink = /\/dashboard\/pitches\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-z-])/i

/** Which pitch came before: chosen among the likely ones, or the link to it. A pasted link outweighs the choice. */
export const duplicateInput = z
  .object({ ...onPitchInput.shape, originalId: z.uuid().optional(), link: line(500) })
  .transform(({ link, originalId: chosen, ...on }, context) => {
    const originalId = link ? pitchInLink.exec(link)?.[1] : chosen
    if (originalId) return { ...on, originalId }
    const path = link ? "link" : "originalId"
    const message = link
      ? "That is not the link of a pitch. Copy it from your browser."
      : "Which one came before? Choose it, or paste its link."
    context.addIssue({ code: "custom", path: [path], message })
    return z.NEVER
  })
export type DuplicateInput = z.infer<typeof duplicateInput>

/**
 * We have it already: names the pitch that came before, and from then on reads as that one does. Of a duplicate it
 * names the original. Refuses: changed-meanwhile, no-such-original (itself, unknown, unconfirmed, withdrawn, put away).
 */
export function markDuplicate(editor: Editor, { pitchId, version, originalId }: DuplicateInput) {
  return transaction(async (tx) => {
    const { group, texts } = await currentSettings(tx)
    return decidePitch(tx, editor, { pitchId, version, outcome: "duplicate" }, async (pitch) => {
      const duplicateOfId = await lockedOriginal(tx, originalId, pitchId)
      if (!duplicateOfId) return refuse("no-such-original")
      const to = { email: pitch.contact.email, name: pitch.contact.name }
      const title = pitchTitle(pitch.proposedEvents)
      return ok({ mail: duplicateMail({ group: group.name, to, title, texts }), duplicateOfId })
    })
  })
}

type Named = Prisma.PitchGetPayload<{ include: { decisions: true } }>

/** Locked, so that two pitches are never marked as duplicates of one another: that would be a ring without an answer. */
async function lockedOriginal(tx: Transaction, namedId: string, ownId: string): Promise<string | null> {
  let id: string | null = namedId
  for (let hops = 0; id && hops < 10; hops++) {
    if (id === ownId) return null
    await tx.$queryRaw`select 1 from pitches where id = ${id}::uuid for update`
    const row: Named | null = await tx.pitch.findFirst({
      where: { id, confirmedAt: { not: null }, withdrawnAt: null, forgottenAt: null },
      include: { decisions: { where: { undoneAt: null, supersededAt: null } } },
    })
    const decision: Named["decisions"][number] | undefined = row?.decisions[0]
    if (!row || decision?.outcome === "spam") return null
    if (decision?.outcome !== "duplicate") return row.id
    id = decision.duplicateOfId
  }
  return null
}
