import "server-only"
import { v7 as newId } from "uuid"
import type { Transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { involvementsIn } from "./event-input"

type Input = Parameters<typeof involvementsIn>[0]

/**
 * Says who of us is in it and how, in the caller's transaction; when nobody is named it stays as it was.
 * Their order is that of their ids. Refuses: no-such-member.
 */
export async function setInvolvement(tx: Transaction, eventId: string, input: Input) {
  const involved = involvementsIn(input)
  if (involved.length === 0) return ok(null)
  const known = await tx.member.count({ where: { id: { in: involved.map((one) => one.memberId) } } })
  if (known < new Set(involved.map((one) => one.memberId)).size) return refuse("no-such-member")
  await tx.involvement.deleteMany({ where: { eventId } })
  await tx.involvement.createMany({ data: involved.map((one) => ({ id: newId(), eventId, ...one })) })
  return ok(null)
}
