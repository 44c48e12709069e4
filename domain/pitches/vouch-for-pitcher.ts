import "server-only"
import * as z from "zod"
import type { Voucher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line } from "@/lib/text"

export const vouchInput = z.object({
  answer: z.enum(["yes", "no"], "Please choose, then press."),
  words: line(240),
})

/**
 * A member says whether they know the pitcher, with a line for the editors; the latest answer counts. It is no mail to
 * the pitcher, and moves nothing: neither whose turn it is nor the version that an editor decides on.
 * Refuses: closed, once there is nothing to decide; not-allowed, for who is none of us any more.
 */
export function vouchForPitcher(voucher: Voucher, { answer, words }: z.infer<typeof vouchInput>) {
  return transaction(async (tx) => {
    const { vouchId, pitchId, memberId } = voucher
    // Locked: an answer counts while there is something to decide, and not a moment later.
    const [open] = await tx.$queryRaw<unknown[]>`
      select 1 from pitches where id = ${pitchId}::uuid and state in ('queued', 'asked') for share`
    if (!open) return refuse("closed")
    const answered = await tx.vouch.updateMany({
      where: { id: vouchId, memberId, member: { disabledAt: null } },
      data: { answer, words, answeredAt: await clockNow(tx) },
    })
    if (answered.count === 0) return refuse("not-allowed")
    await recordEntry(tx, voucher, "pitch.vouched", pitchId, { answer })
    return ok({ answer })
  })
}
