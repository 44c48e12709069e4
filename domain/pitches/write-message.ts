import "server-only"
import { v7 as newId } from "uuid"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"

/** The pitcher writes to us on their page, at any time. It is our turn then, and no clock runs. Refuses: too-many. */
export async function writeMessage(pitcher: Pitcher, text: string) {
  const { pitchId } = pitcher
  if (!(await mayPass("message", pitchId, 20, 24 * 3600))) return refuse("too-many")
  return transaction(async (tx) => {
    await tx.pitch.update({ where: { id: pitchId }, data: { isOurTurn: true, version: { increment: 1 } } })
    await tx.message.create({
      data: { id: newId(), pitchId, author: "pitcher", way: "page", text, writtenAt: await clockNow(tx) },
    })
    await recordEntry(tx, pitcher, "pitch.message", pitchId)
    return ok(null)
  })
}
