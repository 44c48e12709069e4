import "server-only"
import type { Editor } from "@/domain/actors/actor"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { isUntied } from "./policy"

/**
 * For every verb that decides about a pitcher, once it holds the pitch's row: only then can no tie be declared between
 * this look and the write. The trigger decider_has_no_tie looks again. Refuses: has-tie.
 */
export async function refuseTied(tx: Transaction, editor: Editor, pitchId: string) {
  const ties = await tx.tie.findMany({ where: { pitchId }, select: { memberId: true } })
  return isUntied(editor, ties) ? ok(null) : refuse("has-tie")
}
