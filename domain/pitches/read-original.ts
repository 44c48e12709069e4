import "server-only"
import { db } from "@/lib/db"
import { shortDateOf } from "@/lib/zone"
import type { PitchFacts } from "./pitch"
import { isTold } from "./whole-pitch"

type Original = NonNullable<PitchFacts["original"]> & { listed: { title: string; slug: string }[] }

/** How the pitch stands that a duplicate came after: the facts alone, nothing of whose it is or what they wrote. */
export async function readOriginal(pitchId: string, contactId: string): Promise<Original | null> {
  let row = await readRow(pitchId)
  // An original may turn out to be a duplicate itself; it counts as one from when that was told.
  for (let hops = 0; row && hops < 10; hops++) {
    const [decision] = row.decisions
    if (!decision?.duplicateOfId || !isTold(decision.mail?.state)) break
    row = await readRow(decision.duplicateOfId)
  }
  if (!row) return null
  const [decision] = row.decisions
  const [question] = row.questions
  const listed = row.proposedEvents.flatMap(({ title, event }) =>
    event && event.state !== "draft" ? [{ title, slug: event.slug }] : [],
  )
  return {
    state: row.state,
    outcome: decision?.outcome ?? null,
    isTold: isTold((row.state === "asked" ? question?.mail : decision?.mail)?.state),
    isWithdrawn: row.withdrawnAt !== null,
    isListed: listed.length > 0,
    isGuest: decision?.invitation?.state === "accepted",
    dueText: row.dueOn ? shortDateOf(row.dueOn, "UTC") : "",
    isOthers: row.contactId !== contactId,
    listed,
  }
}

const readRow = (id: string) =>
  db.pitch.findUnique({
    where: { id },
    include: {
      proposedEvents: {
        orderBy: { position: "asc" },
        include: { event: { select: { slug: true, state: true } } },
      },
      decisions: {
        where: { undoneAt: null, supersededAt: null },
        include: { mail: { select: { state: true } }, invitation: { select: { state: true } } },
      },
      questions: {
        where: { answeredAt: null, closedAt: null },
        include: { mail: { select: { state: true } } },
      },
    },
  })
