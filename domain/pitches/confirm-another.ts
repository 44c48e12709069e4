import "server-only"
import { v7 as newId } from "uuid"
import type { Pitcher } from "@/domain/actors/actor"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { hashToken, newToken } from "@/lib/token"
import { confirm } from "./confirm-pitch"

const linkDays = 400

/**
 * From the page of one pitch its pitcher confirms another that came from the same address: one mail a day goes to an
 * address, and it has proved the mailbox for all of them. Returns the secret of that pitch's own page, made here since
 * no mail brought one. Refuses: not-theirs, also when it is confirmed already.
 */
export function confirmAnother(pitcher: Pitcher, { pitchId }: { pitchId: string }) {
  return transaction(async (tx) => {
    // Locked until we are done: a mended address takes the links of its pitch away, and must not miss this one.
    const theirs = await tx.$queryRaw<unknown[]>`
      select 1 from pitches p join pitches own on own.contact_id = p.contact_id
      where p.id = ${pitchId}::uuid and own.id = ${pitcher.pitchId}::uuid and p.id <> own.id
        and p.state = 'unconfirmed' for update of p, own`
    if (theirs.length === 0) return refuse("not-theirs")
    await confirm(tx, pitcher, pitchId)
    const token = newToken()
    const expiresAt = new Date((await clockNow(tx)).getTime() + linkDays * 86_400_000)
    await tx.link.create({
      data: { id: newId(), purpose: "pitch", tokenHash: hashToken(token), pitchId, expiresAt },
    })
    return ok({ pitchId, token })
  })
}
