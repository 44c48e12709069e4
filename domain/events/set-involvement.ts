import "server-only"
import { v7 as newId } from "uuid"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import type { EventInput } from "./event"

/** Says how the group is in it, in the caller's transaction; without a kind it stays as it was. Refuses: no-such-member. */
export async function setInvolvement(
  tx: Transaction,
  eventId: string,
  input: Pick<EventInput, "involvementKind" | "involvementMemberId" | "involvementSentence">,
) {
  const { involvementKind: kind, involvementMemberId: memberId, involvementSentence: sentence } = input
  if (!kind || !memberId || !sentence) return ok(null)
  const member = await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })
  if (!member) return refuse("no-such-member")
  await tx.involvement.deleteMany({ where: { eventId } })
  await tx.involvement.create({ data: { id: newId(), eventId, memberId, kind, sentence } })
  return ok(null)
}
