import "server-only"
import { db } from "@/lib/db"
import { shortDateOf } from "@/lib/zone"
import type { PitchFacts } from "./pitch"
import { decisionInForce, isTold, knownBefore, openQuestion, wholePitch } from "./whole-pitch"

type Original = NonNullable<PitchFacts["original"]> & { listed: { title: string; slug: string }[] }

/** How the pitch stands that a duplicate came after: the facts alone, nothing of whose it is or what they wrote. */
export async function readOriginal(pitchId: string, contactId: string): Promise<Original | null> {
  let row = await readRow(pitchId)
  // An original may turn out to be a duplicate itself; it counts as one from when that was told.
  for (let hops = 0; row && hops < 10; hops++) {
    const decision = decisionInForce(row)
    if (!decision?.duplicateOfId || !isTold(decision.mail?.state)) break
    row = await readRow(decision.duplicateOfId)
  }
  if (!row) return null
  const reversed = knownBefore(row)
  const decision = reversed ?? decisionInForce(row)
  const state = reversed ? "closed" : row.state
  const listed = row.proposedEvents.flatMap(({ title, event }) =>
    event && event.state !== "draft" ? [{ title, slug: event.slug }] : [],
  )
  return {
    state,
    outcome: decision?.outcome ?? null,
    isTold: isTold((state === "asked" ? openQuestion(row) : decision)?.mail?.state),
    isWithdrawn: row.withdrawnAt !== null,
    isListed: listed.length > 0,
    isGuest: decision?.invitation?.state === "accepted",
    dueText: row.dueOn ? shortDateOf(row.dueOn, "UTC") : "",
    isOthers: row.contactId !== contactId,
    listed,
  }
}

const readRow = (id: string) => db.pitch.findUnique({ where: { id }, include: wholePitch })
