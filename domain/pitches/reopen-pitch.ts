import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addDays, dateOf } from "@/lib/zone"
import { mayReopen } from "./policy"
import { dropCorrection } from "./reverse-decision"

/** One press after a close for silence or a withdrawal, for 90 days. The promise begins anew. Refuses: too-late. */
export function reopenPitch(pitcher: Pitcher) {
  return transaction(async (tx) => {
    const { pitchId } = pitcher
    await tx.$queryRaw`select 1 from pitches where id = ${pitchId}::uuid for update`
    const pitch = await tx.pitch.findUniqueOrThrow({
      where: { id: pitchId },
      include: { decisions: { where: { undoneAt: null, supersededAt: null } } },
    })
    const { reopenDays, promiseDays, group } = await currentSettings(tx)
    const now = await clockNow(tx)
    const [decision] = pitch.decisions
    const closedAt = pitch.withdrawnAt ?? decision?.decidedAt
    const isReopenTime = closedAt !== undefined && addDays(closedAt, reopenDays, group.zone) > now
    // Reversed just now, and not yet for them: what they press for has happened, and needs no mail.
    const isReversed = pitch.state === "queued" && (await dropCorrection(tx, pitchId, { outcome: "lapsed" }))
    const facts = {
      outcome: decision?.outcome ?? null,
      isWithdrawn: pitch.withdrawnAt !== null,
      isReopenTime,
    }
    const isClosed = pitch.state === "closed" && pitch.confirmedAt !== null && pitch.forgottenAt === null
    if (!isReversed && !(isClosed && mayReopen(facts))) return refuse("too-late")
    await tx.decision.updateMany({
      where: { pitchId, undoneAt: null, supersededAt: null },
      data: { supersededAt: now },
    })
    await tx.pitch.update({
      where: { id: pitchId },
      data: {
        state: "queued",
        withdrawnAt: null,
        isOurTurn: true,
        snoozedUntil: null,
        version: { increment: 1 },
        dueOn: new Date(`${dateOf(addDays(now, promiseDays, group.zone), group.zone)}T00:00:00Z`),
      },
    })
    await recordEntry(tx, pitcher, "pitch.reopened", pitchId)
    return ok(null)
  })
}
