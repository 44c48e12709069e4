import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { db } from "@/lib/db"
import { pitchTitle } from "./pitch"
import { inForce } from "./whole-pitch"

export type KnownSender = {
  wantsNoMail: boolean
  /** The newest first, at most ten. */
  pitches: { id: string; title: string; became: string }[]
}

/**
 * Who an address is to us: what came from it, what became of that, and whether they answered. What the form with the key
 * `exceptKey` kept itself does not count: pressed twice, a stranger is still one. Null: never met.
 */
export async function recallSender(
  _: Editor,
  { email, exceptKey }: { email: string; exceptKey: string },
): Promise<KnownSender | null> {
  const [contact, isNever] = await Promise.all([
    db.contact.findUnique({
      where: { email },
      include: {
        pitches: {
          where: { confirmedAt: { not: null }, submissionKey: { not: exceptKey } },
          include: {
            proposedEvents: { orderBy: { position: "asc" } },
            decisions: { ...inForce, include: { invitation: { select: { state: true } } } },
          },
          orderBy: { createdAt: "desc" },
          take: 10,
        },
      },
    }),
    wantsNoMail(db, email),
  ])
  const pitches = (contact?.pitches ?? []).map((row) => {
    const [decision] = row.decisions
    const isSilent = decision?.invitation?.state === "lapsed"
    const became = row.withdrawnAt ? "withdrawn" : isSilent ? "unanswered" : (decision?.outcome ?? row.state)
    return { id: row.id, title: pitchTitle(row.proposedEvents), became }
  })
  if (pitches.length === 0 && !isNever) return null
  return { wantsNoMail: isNever, pitches }
}
