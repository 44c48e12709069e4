import "server-only"
import type { Editor } from "@/domain/actors/actor"
import type { Settings } from "@/domain/settings/settings"
import { addDays, shortDateOf } from "@/lib/zone"
import { pitchTitle } from "./pitch"
import { mayReverse } from "./policy"
import { type UnwrittenMail, unwrittenCorrection } from "./unwritten-mails"
import { decisionInForce, isTold, type WholePitch } from "./whole-pitch"

/** The mail that takes a told decision back, as it will go. Null: there is none, or this editor may not. */
export function previewCorrection(
  editor: Editor,
  row: WholePitch,
  { group, show, promiseDays }: Settings,
  now: Date,
): UnwrittenMail | null {
  const decision = decisionInForce(row)
  const outcome = decision?.outcome ?? null
  const isKnown = outcome === "lapsed" || isTold(decision?.mail?.state)
  if (!decision || outcome === null || outcome === "spam" || row.forgottenAt) return null
  if (!mayReverse(editor, { outcome, isTold: isKnown })) return null
  return unwrittenCorrection({
    group: group.name,
    to: { email: row.contact.email, name: row.contact.name },
    title: pitchTitle(row.proposedEvents),
    outcome,
    toldOn: shortDateOf(decision.mail?.acceptedAt ?? decision.decidedAt, group.zone),
    dueOn: shortDateOf(addDays(now, promiseDays, group.zone), group.zone),
    show,
  })
}
