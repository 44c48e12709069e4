import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { mailAgain } from "@/domain/contacts/never-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { addDays, dateOf } from "@/lib/zone"

/** The pitcher pressed the button behind the mailed link: the pitch waits for us and has its promised date. */
export const confirmPitch = (pitcher: Pitcher) =>
  transaction(async (tx) => {
    await confirm(tx, pitcher, pitcher.pitchId)
    return ok(null)
  })

/** The same in the caller's transaction. Pressed twice it was confirmed by the first press, and that is what it says. */
export async function confirm(tx: Transaction, pitcher: Pitcher, pitchId: string): Promise<void> {
  const { promiseDays, group } = await currentSettings(tx)
  const now = await clockNow(tx)
  const confirmed = await tx.pitch.updateMany({
    where: { id: pitchId, state: "unconfirmed" },
    data: {
      state: "queued",
      version: { increment: 1 },
      confirmedAt: now,
      isOurTurn: true,
      snoozedUntil: null,
      dueOn: new Date(`${dateOf(addDays(now, promiseDays, group.zone), group.zone)}T00:00:00Z`),
    },
  })
  if (confirmed.count === 0) return
  await mailAgain(tx, pitchId)
  await recordEntry(tx, pitcher, "pitch.confirmed", pitchId)
}
