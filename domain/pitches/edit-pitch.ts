import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { type Prisma, type Transaction, transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { dropLastCall } from "./call-pitchers-last"
import { isSame, wordsOf } from "./compare-revisions"
import type { EditInput, PitchWords } from "./pitch"
import { mayEdit } from "./policy"
import { proposeEvents } from "./submit-pitch"

/**
 * The pitcher changes the words while nothing is decided: what stood there is kept as a numbered revision, it is our
 * turn, and an editor who was about to decide on the old words has to look again. The form is guarded by the number of
 * changes that it had seen, not by the version: an editor's taps must not cost the pitcher a press. Sent twice, it is
 * one change. Refuses: too-many, changed-meanwhile.
 */
export async function editPitch(pitcher: Pitcher, input: EditInput) {
  if (!(await mayPass("edit", pitcher.pitchId, 20, 24 * 3600))) return refuse("too-many")
  return transaction((tx) => changeWords(tx, pitcher, input))
}

/** The same in the caller's transaction, for words that also answer us. */
export async function changeWords(tx: Transaction, pitcher: Pitcher, { changes, ...words }: EditInput) {
  const { pitchId } = pitcher
  // Locked, then read: deciding and editing wait for one another here.
  await tx.$queryRaw`select 1 from pitches where id = ${pitchId}::uuid for update`
  const kept = await tx.pitch.findUnique({ where: { id: pitchId }, include: whole })
  if (!kept || !mayEdit(kept)) return refuse("changed-meanwhile")
  const before = wordsOf(kept)
  if (isSame(before, words)) return ok(null)
  if (kept._count.revisions !== changes) return refuse("changed-meanwhile")
  await tx.revision.create({
    data: { pitchId, number: changes + 1, before, writtenAt: await clockNow(tx) },
  })
  await rewrite(tx, kept, words)
  await dropLastCall(tx, pitchId)
  await recordEntry(tx, pitcher, "pitch.edited", pitchId, { number: changes + 1 })
  return ok(null)
}

const whole = {
  contact: true,
  proposedEvents: { orderBy: { position: "asc" } },
  _count: { select: { revisions: true } },
} satisfies Prisma.PitchInclude

async function rewrite(
  tx: Transaction,
  { id, contactId }: { id: string; contactId: string },
  words: PitchWords,
) {
  const { events, name, organisation, site, ...answers } = words
  await tx.pitch.update({
    where: { id },
    data: { ...answers, isOurTurn: true, snoozedUntil: null, version: { increment: 1 } },
  })
  // Whoever holds the mailed link may say who they are; before it was confirmed, nobody could overwrite that.
  await tx.contact.update({ where: { id: contactId }, data: { name, organisation, site } })
  await proposeEvents(tx, id, events)
}
