import "server-only"
import { type Editor, isAdmin } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { setDraftsAside } from "@/domain/events/set-drafts-aside"
import { overStates } from "@/domain/invitations/forget-invitation"
import { withdrawInvitation } from "@/domain/invitations/withdraw-invitation"
import { dropMail } from "@/domain/outbox/drop-mail"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { type Prisma, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { addDays, dateOf, shortDateOf } from "@/lib/zone"
import { whatHappened } from "./decide-pitch"
import { correctionMail } from "./emails"
import { type Outcome, onPitchInput, pitchTitle } from "./pitch"
import { mayReverse } from "./policy"
import { refuseTied } from "./refuse-tied"
import { isTold, onItsWay } from "./whole-pitch"

export const reverseInput = onPitchInput.extend({
  correction: paragraphs(600).refine(
    (text) => text.length >= 15,
    "Write one sentence of your own: what was wrong, or what has changed?",
  ),
})

/**
 * An admin takes a decision back that was told: one mail says so, held like a decision's, and what hung on the decision is
 * closed with it. The pitch waits for us with a new promise. Refuses: not-allowed, changed-meanwhile { by, outcome, at },
 * nothing-to-reverse, not-told-yet (undo it instead), already-public, already-booked, has-tie.
 */
export function reverseDecision(
  editor: Editor,
  { pitchId, version, correction }: { pitchId: string; version: number; correction: string },
) {
  return transaction(async (tx) => {
    // Locked, then read: deciding, publishing, withdrawing and reversing wait for one another here.
    await tx.$queryRaw`select 1 from pitches where id = ${pitchId}::uuid for update`
    const pitch = await tx.pitch.findUnique({ where: { id: pitchId }, include: whole })
    const [decision] = pitch?.decisions ?? []
    const outcome = decision?.outcome ?? null
    const isKnown = outcome === "lapsed" || isTold(decision?.mail?.state)
    if (!isAdmin(editor)) return refuse("not-allowed")
    const untied = await refuseTied(tx, editor, pitchId)
    if (!untied.ok) return untied
    if (pitch?.version !== version) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
    if (!decision || outcome === null || outcome === "spam" || pitch.forgottenAt)
      return refuse("nothing-to-reverse")
    if (!mayReverse(editor, { outcome, isTold: isKnown })) return refuse("not-told-yet")
    const typed = await closeWhatHangsOnIt(tx, pitchId, decision)
    if (!typed.ok) return typed
    const { group, show, promiseDays, holdMinutes } = await currentSettings(tx)
    const now = await clockNow(tx)
    const dueOn = addDays(now, promiseDays, group.zone)
    const draft = correctionMail({
      group: group.name,
      to: { email: pitch.contact.email, name: pitch.contact.name },
      title: pitchTitle(pitch.proposedEvents),
      outcome,
      toldOn: shortDateOf(decision.mail?.acceptedAt ?? decision.decidedAt, group.zone),
      dueOn: shortDateOf(dueOn, group.zone),
      show,
      correction,
    })
    const held = await enqueueMail(tx, draft, { pitchId }, holdMinutes)
    await tx.decision.update({
      where: { id: decision.id },
      data: { supersededAt: now, correction, correctionMailId: held.id, typed: typed.value },
    })
    await tx.pitch.update({
      where: { id: pitchId },
      data: {
        state: "queued",
        isOurTurn: true,
        dueOn: new Date(`${dateOf(dueOn, group.zone)}T00:00:00Z`),
        version: { increment: 1 },
      },
    })
    await recordEntry(tx, editor, "pitch.reversed", pitchId, { outcome })
    return ok({ pitchId, leavesAt: held.leavesAt })
  })
}

const whole = {
  contact: true,
  proposedEvents: { orderBy: { position: "asc" } },
  decisions: { where: { undoneAt: null, supersededAt: null }, include: { mail: true, invitation: true } },
} satisfies Prisma.PitchInclude

type Decided = Prisma.PitchGetPayload<{ include: typeof whole }>["decisions"][number]

/** Its drafts are kept with the decision, whole, in case the reversal is undone. */
async function closeWhatHangsOnIt(tx: Transaction, pitchId: string, decision: Decided) {
  const drawn = await tx.proposedEvent.findMany({
    where: { pitchId, eventId: { not: null } },
    include: { event: { select: { state: true } } },
  })
  if (drawn.some(({ event }) => event?.state !== "draft")) return refuse("already-public")
  const drafts = await setDraftsAside(
    tx,
    drawn.flatMap(({ eventId }) => eventId ?? []),
  )
  // What was taken down stays, because subscribers still read of it; it hangs on this pitch no more.
  await tx.proposedEvent.updateMany({ where: { pitchId }, data: { eventId: null } })
  const { invitation, typed } = decision
  const isOver = overStates.some((state) => state === invitation?.state)
  if (invitation && !isOver && !(await withdrawInvitation(tx, invitation.id))) return refuse("already-booked")
  const places = drawn.map(({ position, eventId }) => ({ position, eventId }))
  return ok({ ...(typed as Record<string, string>), aside: JSON.stringify({ drafts, places }) })
}

/** Who opens it again or takes it back needs no correction any more. True: one of this decision was on its way. */
export async function dropCorrection(
  tx: Transaction,
  pitchId: string,
  about: { outcome?: Outcome } = {},
): Promise<boolean> {
  const decision = await tx.decision.findFirst({
    where: { ...about, pitchId, supersededAt: { not: null }, correctionMail: { state: { in: onItsWay } } },
  })
  if (decision?.correctionMailId) await dropMail(tx, decision.correctionMailId)
  return decision !== null
}
