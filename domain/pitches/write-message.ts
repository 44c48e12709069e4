import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { hearGuest } from "@/domain/invitations/hear-guest"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { dropLastCall } from "./call-pitchers-last"

export const messageInput = z.object({
  text: paragraphs(2000).refine((text) => text !== "", "Please write your message."),
})

/**
 * The pitcher writes to us on their page, at any time. It is our turn then, and no clock runs: neither that of a question
 * nor that of an invitation. Refuses: too-many, forgotten.
 */
export async function writeMessage(pitcher: Pitcher, text: string) {
  const { pitchId } = pitcher
  if (!(await mayPass("message", pitchId, 20, 24 * 3600))) return refuse("too-many")
  return transaction(async (tx) => {
    const kept = await tx.pitch.updateMany({
      where: { id: pitchId, forgottenAt: null },
      data: { isOurTurn: true, snoozedUntil: null, version: { increment: 1 } },
    })
    if (kept.count === 0) return refuse("forgotten")
    await tx.message.create({
      data: { id: newId(), pitchId, author: "pitcher", way: "page", text, writtenAt: await clockNow(tx) },
    })
    await dropLastCall(tx, pitchId)
    await hearAboutInvitation(tx, pitchId)
    await recordEntry(tx, pitcher, "pitch.message", pitchId)
    return ok(null)
  })
}

async function hearAboutInvitation(tx: Transaction, pitchId: string): Promise<void> {
  const decision = await tx.decision.findFirst({ where: { pitchId, undoneAt: null, supersededAt: null } })
  if (decision?.invitationId) await hearGuest(tx, decision.invitationId)
}
