import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { whatHappened } from "./decide-pitch"
import { onPitchInput } from "./pitch"

export const verdictInput = z.object({
  ...onPitchInput.shape,
  isInvolved: z.enum(["yes", "maybe", "no"]).optional(),
  wouldCare: z.enum(["yes", "maybe", "no"]).optional(),
  isGoodStory: z.boolean().default(false),
})

type Verdict = "yes" | "maybe" | "no"
export type Judgement = {
  pitchId: string
  version: number
  isInvolved?: Verdict | undefined
  wouldCare?: Verdict | undefined
  isGoodStory: boolean
}

/** The two taps, are we in it and would our people care, and whether it is a good story. Refuses: changed-meanwhile. */
export function judgePitch(
  editor: Editor,
  { pitchId, version, isInvolved, wouldCare, isGoodStory }: Judgement,
) {
  return transaction(async (tx) => {
    const judged = await tx.pitch.updateMany({
      where: { id: pitchId, version, state: { in: ["queued", "asked"] } },
      data: {
        isInvolved: isInvolved ?? null,
        wouldCare: wouldCare ?? null,
        isGoodStory,
        version: { increment: 1 },
      },
    })
    if (judged.count === 0) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    await recordEntry(tx, editor, "pitch.judged", pitchId)
    return ok({ pitchId })
  })
}
