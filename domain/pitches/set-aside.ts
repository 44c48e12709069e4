import "server-only"
import type { Visitor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import type { Transaction } from "@/lib/db"
import { leaveTraces } from "./leave-traces"
import { markTraces } from "./mark-traces"
import type { PitchInput } from "./pitch"
import type { SentForm, Suspicion } from "./suspect-form"
import { suspectLinks } from "./suspect-links"

type Sent = { pitchId: string; input: PitchInput; sender: string; form: SentForm }

/**
 * Keeps the first sign that no person sent this, in the caller's transaction: of the form, its links, or others like
 * it. An editor's "let through" outweighs them all. Returns what the pitch is suspected of.
 */
export async function setAside(tx: Transaction, visitor: Visitor, { pitchId, input, sender, form }: Sent) {
  const repeated = await leaveTraces(tx, visitor, pitchId, markTraces(input, sender, form.pageKey))
  const pitch = await tx.pitch.findUniqueOrThrow({ where: { id: pitchId }, select: { suspicion: true } })
  const before = pitch.suspicion as Suspicion
  const found = before || form.sign || (suspectLinks(input) ? "links" : repeated)
  if (found === before) return found
  if ((await tx.auditEntry.count({ where: { subjectId: pitchId, action: "pitch.cleared" } })) > 0) return ""
  await tx.pitch.update({ where: { id: pitchId }, data: { suspicion: found } })
  await recordEntry(tx, visitor, "pitch.set-aside", pitchId, { sign: found })
  return found
}
