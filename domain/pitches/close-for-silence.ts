import "server-only"
import { v7 as newId } from "uuid"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { dropOpenQuestion } from "./decide-pitch"
import { refuseTied } from "./refuse-tied"

/**
 * An editor looked: no answer in our inbox either. Only after the question's mail went out and its time is up, and
 * never while a message of theirs waits for us. No mail: the last call was the close. Refuses: not-silent, has-tie.
 */
export function closeForSilence(editor: Editor, { pitchId, version }: { pitchId: string; version: number }) {
  return transaction(async (tx) => {
    const { questionDays } = await currentSettings(tx)
    const closed = await tx.$executeRaw`
      update pitches set state = 'closed', snoozed_until = null, version = version + 1
      where id = ${pitchId}::uuid and version = ${version} and state = 'asked' and not is_our_turn and exists (
        select 1 from questions q join mails m on m.id = q.mail_id
        where q.pitch_id = pitches.id and q.answered_at is null and q.closed_at is null and m.state = 'accepted'
          and m.accepted_at + make_interval(days => ${questionDays}::int) <= clock_now())`
    if (closed === 0) return refuse("not-silent")
    const untied = await refuseTied(tx, editor, pitchId)
    if (!untied.ok) return untied
    await dropOpenQuestion(tx, pitchId)
    const decidedAt = await clockNow(tx)
    await tx.decision.create({
      data: { id: newId(), pitchId, outcome: "lapsed", decidedById: editor.memberId, decidedAt },
    })
    await recordEntry(tx, editor, "pitch.lapsed", pitchId)
    return ok({ pitchId })
  })
}
