import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { line, paragraphs } from "@/lib/text"
import { addDays, dateOf } from "@/lib/zone"
import { valueQuestion } from "./pitch"
import { dropCorrection } from "./reverse-decision"

export const lookAgainInput = z.object({
  whatChanged: paragraphs(1000).refine(
    (text) => text.length >= 10,
    "Tell us what has changed, in a sentence.",
  ),
  audienceValue: line(280).refine((text) => text.length >= 20, valueQuestion),
})

export type LookAgain = { whatChanged: string; audienceValue: string }

/** The way back of a decline: the same pitch, with what has changed, once. Refuses: no-way-back. */
export function lookAgain(pitcher: Pitcher, { whatChanged, audienceValue }: LookAgain) {
  return transaction(async (tx) => {
    const { pitchId } = pitcher
    // Locked, then read: whoever reverses in this moment has changed the decision too, not this row alone.
    await tx.$queryRaw`select 1 from pitches where id = ${pitchId}::uuid for update`
    const { promiseDays, group } = await currentSettings(tx)
    const now = await clockNow(tx)
    // Only a decline that was told has a way back, so the mail is part of the guard. One that is reversed just now, and
    // not yet for them, has it too: they open it again themselves.
    const reopened = await tx.$executeRaw`
      update pitches set state = 'queued', is_our_turn = true, snoozed_until = null, looked_again_at = ${now}, version = version + 1,
        audience_value = ${audienceValue},
        due_on = ${dateOf(addDays(now, promiseDays, group.zone), group.zone)}::date
      where id = ${pitchId}::uuid and state in ('closed', 'queued') and looked_again_at is null and withdrawn_at is null
        and forgotten_at is null and exists (
        select 1 from decisions d join mails m on m.id = d.mail_id left join mails c on c.id = d.correction_mail_id
        where d.pitch_id = pitches.id and d.outcome = 'declined' and d.undone_at is null
          and case pitches.state when 'closed' then d.superseded_at is null
            else d.superseded_at is not null and c.state in ('waiting', 'sending') end
          and m.state in ('accepted', 'failed', 'bounced'))`
    if (reopened === 0) return refuse("no-way-back")
    await dropCorrection(tx, pitchId)
    await tx.decision.updateMany({
      where: { pitchId, undoneAt: null, supersededAt: null },
      data: { supersededAt: now },
    })
    await tx.message.create({
      data: { id: newId(), pitchId, author: "pitcher", way: "page", text: whatChanged, writtenAt: now },
    })
    await recordEntry(tx, pitcher, "pitch.looked-again", pitchId)
    return ok(null)
  })
}
