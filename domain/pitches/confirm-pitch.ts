import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { mailAgain } from "@/domain/contacts/never-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok } from "@/lib/result"
import { addDays, dateOf } from "@/lib/zone"

/** The pitcher pressed the button behind the mailed link: the pitch waits for us and has its promised date. */
export function confirmPitch(pitcher: Pitcher) {
  return transaction(async (tx) => {
    const { promiseDays, group } = await currentSettings(tx)
    const now = await clockNow(tx)
    const confirmed = await tx.pitch.updateMany({
      where: { id: pitcher.pitchId, state: "unconfirmed" },
      data: {
        state: "queued",
        version: { increment: 1 },
        confirmedAt: now,
        isOurTurn: true,
        snoozedUntil: null,
        dueOn: new Date(`${dateOf(addDays(now, promiseDays, group.zone), group.zone)}T00:00:00Z`),
      },
    })
    // Pressed twice it was confirmed by the first press, and that is what it says.
    if (confirmed.count === 1) {
      await mailAgain(tx, pitcher.pitchId)
      await recordEntry(tx, pitcher, "pitch.confirmed", pitcher.pitchId)
    }
    return ok(null)
  })
}
