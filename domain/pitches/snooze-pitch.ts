import "server-only"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addDays, dateOf, instantOf } from "@/lib/zone"
import { whatHappened } from "./decide-pitch"
import { onPitchInput, snoozes } from "./pitch"

export const snoozeInput = z
  .object({
    ...onPitchInput.shape,
    until: z.enum(Object.keys(snoozes) as [keyof typeof snoozes], "Until when?"),
    date: z.iso.date("That day does not exist.").optional(),
  })
  .refine(({ until, date }) => until !== "date" || date, { path: ["date"], message: "Until which day?" })
export type SnoozeInput = z.infer<typeof snoozeInput>

const days = { week: 7, fortnight: 14, month: 30 }

/**
 * Out of the queue until a day begins where the group lives. It wakes earlier when they answer or write, and what we
 * promised still holds: once that day has passed the queue shows it. Refuses: not-later, too-far (more than a year),
 * changed-meanwhile { by, outcome, at }.
 */
export function snoozePitch(editor: Editor, { pitchId, version, until, date }: SnoozeInput) {
  return transaction(async (tx) => {
    const [now, { group }] = [await clockNow(tx), await currentSettings(tx)]
    const on = until === "date" ? (date ?? "") : dateOf(addDays(now, days[until], group.zone), group.zone)
    if (on <= dateOf(now, group.zone)) return refuse("not-later")
    if (on > dateOf(addDays(now, 365, group.zone), group.zone)) return refuse("too-far")
    const snoozed = await tx.pitch.updateMany({
      where: { id: pitchId, version, state: { in: ["queued", "asked"] } },
      data: { snoozedUntil: instantOf(`${on}T00:00`, group.zone), version: { increment: 1 } },
    })
    if (snoozed.count === 0) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    await recordEntry(tx, editor, "pitch.snoozed", pitchId, { until: on })
    return ok({ pitchId })
  })
}
