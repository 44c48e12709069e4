import "server-only"
import type { Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { addDays, shortDateOf } from "@/lib/zone"
import { compareRevisions, wordsOf } from "./compare-revisions"
import { reasonOf } from "./list-reasons"
import { type PitchWords, pitchTitle, putAwayDays } from "./pitch"
import { isUntied, mayCloseForSilence, mayFetchBack, mayUndo } from "./policy"
import { previewCorrection } from "./preview-correction"
import { suspicionText } from "./suspect-form"
import {
  daysUntil,
  decisionInForce,
  mailsByAge,
  openQuestion,
  proposedViews,
  type SentMail,
  stillCorrected,
  wholePitch,
} from "./whole-pitch"

/** One pitch with everything an editor needs to decide it. */
export async function pitchOnScreen(editor: Editor, pitchId: string) {
  const row = await db.pitch.findUnique({
    where: { id: pitchId },
    include: {
      ...wholePitch,
      ...mailsByAge,
      notes: { orderBy: { writtenAt: "asc" }, include: { member: { select: { name: true } } } },
      revisions: { orderBy: { number: "asc" } },
      ties: { orderBy: { declaredAt: "asc" }, include: { member: { select: { name: true } } } },
      broughtBy: { select: { name: true } },
    },
  })
  if (!row) return null
  const [settings, now, untied] = await Promise.all([
    currentSettings(),
    clockNow(db),
    db.member.count({ where: { role: { not: null }, disabledAt: null, ties: { none: { pitchId } } } }),
  ])
  const decision = decisionInForce(row)
  const question = openQuestion(row)
  const taken = stillCorrected(row)
  const mail = decision?.mail ?? question?.mail ?? taken?.correctionMail ?? null
  const undone = row.decisions.findLast((one) => one.undoneAt)
  const silentSince =
    question?.mail?.acceptedAt &&
    addDays(question.mail.acceptedAt, settings.questionDays, settings.group.zone)
  const { contact } = row
  const isUndoTime = decision !== null && addDays(decision.decidedAt, putAwayDays, settings.group.zone) > now
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    title: pitchTitle(row.proposedEvents),
    contact: {
      name: contact.name,
      email: contact.email,
      organisation: contact.organisation,
      site: contact.site,
    },
    origin: row.origin,
    /** Who of us pasted their mail, or heard them; null where they used the form. */
    broughtBy: row.broughtBy?.name ?? null,
    audienceValue: row.audienceValue,
    acquaintance: row.acquaintance,
    acquaintanceDetail: row.acquaintanceDetail,
    whoOfUs: row.whoOfUs,
    isOpenToShow: row.isOpenToShow,
    brings: row.brings,
    anythingElse: row.anythingElse,
    isInvolved: row.isInvolved,
    wouldCare: row.wouldCare,
    isGoodStory: row.isGoodStory,
    dueText: row.dueOn && shortDateOf(row.dueOn, "UTC"),
    /** Days until the promised answer; negative: the promise is broken. Null while it is not our turn. */
    daysLeft: row.state === "queued" && row.dueOn ? daysUntil(row.dueOn, now, settings.group.zone) : null,
    changes: compareRevisions(
      row.revisions.map((one) => ({ ...one, before: one.before as PitchWords })),
      wordsOf(row),
    ),
    rounds: row.questions.filter((one) => !one.closedAt || one.answeredAt).length,
    confirmedAt: row.confirmedAt,
    createdAt: row.createdAt,
    isWithdrawn: row.withdrawnAt !== null,
    /** Why it was set aside, in words; empty: in full view. */
    suspicion: suspicionText(row.suspicion),
    /** Out of the queue until then; null while it is awake. */
    asleepUntil: row.snoozedUntil && row.snoozedUntil > now ? row.snoozedUntil : null,
    proposed: proposedViews(row),
    decision: decision && {
      outcome: decision.outcome,
      by: decision.decidedBy.name,
      at: decision.decidedAt,
      reason: decision.reason && reasonOf(settings.texts, decision.reason)?.label,
      words: decision.words,
      wayBack: decision.wayBack,
      invitationId: decision.invitationId,
      duplicateOfId: decision.duplicateOfId,
      /** Of a reversal that was undone: what had been written. */
      correction: decision.correction,
    },
    /** Told, and taken back since. Its mail and what was said of it stay on the screen. */
    reversed: row.decisions
      .filter((one) => one.supersededAt && one.correctionMail && one.correctionMail.state !== "cancelled")
      .map((one) => ({
        id: one.id,
        outcome: one.outcome,
        by: one.decidedBy.name,
        at: one.decidedAt,
        words: one.words,
        reversedAt: one.supersededAt ?? one.decidedAt,
        correction: one.correction,
      })),
    /** It waits for us again, but the correction has not left yet. */
    isTakenBack: taken !== null,
    /** Null: nothing was told, or this editor may not take it back. */
    correction: isUntied(editor, row.ties) ? previewCorrection(editor, row, settings, now) : null,
    /** What an undone decision had said, so that nothing an editor wrote is lost. */
    undone: undone && {
      outcome: undone.outcome,
      reason: undone.reason,
      words: undone.words,
      wayBack: undone.wayBack,
      typed: undone.typed as Record<string, string>,
    },
    undoneQuestion:
      row.questions.findLast((one) => one.closedAt && !one.answeredAt && one.mail?.state === "cancelled")
        ?.text ?? "",
    mail: mail && { id: mail.id, state: mail.state, leavesAt: mail.notBefore, error: mail.lastError },
    /** What an undo is about: a page that stood open undoes nothing newer. */
    moveId: (decision ?? question ?? taken)?.id ?? "",
    mayUndo:
      isUntied(editor, row.ties) &&
      (mayUndo(editor, {
        state: row.state,
        isMailWaiting: mail?.state === "waiting" && mail.attempts === 0,
        isListed: row.proposedEvents.some((one) => one.event && one.event.state !== "draft"),
      }) ||
        mayFetchBack(editor, {
          outcome: decision?.outcome ?? null,
          isWithdrawn: row.withdrawnAt !== null,
          isUndoTime: isUndoTime && row.forgottenAt === null,
        })),
    isSilent:
      isUntied(editor, row.ties) &&
      mayCloseForSilence(editor, {
        state: row.state,
        isOverdue: Boolean(silentSince && silentSince <= now && !row.isOurTurn),
      }),
    questions: row.questions
      .filter((one) => one.mail?.state !== "cancelled" || one.answeredAt)
      .map((one) => ({
        id: one.id,
        text: one.text,
        by: one.askedBy.name,
        at: one.askedAt,
        answer: one.answer,
        answeredAt: one.answeredAt,
        way: one.answeredWay,
      })),
    messages: row.messages.map((one) => ({
      id: one.id,
      author: one.author,
      way: one.way,
      subject: one.subject,
      text: one.text,
      at: one.writtenAt,
    })),
    notes: row.notes.map((one) => ({ id: one.id, text: one.text, by: one.member.name, at: one.writtenAt })),
    mails: row.mails.map(
      (one): SentMail => ({
        id: one.id,
        kind: one.kind,
        subject: one.subject,
        state: one.state,
        at: one.acceptedAt ?? one.createdAt,
        body: one.body,
      }),
    ),
    /** Who of us has a tie to the pitcher, and whether the editor at work is one of them. */
    ties: row.ties.map(({ memberId, member, words }) => ({
      memberId,
      name: member.name,
      words,
      isOwn: memberId === editor.memberId,
    })),
    /** How many of us can still decide it. */
    untied,
  }
}
export type PitchOnScreen = NonNullable<Awaited<ReturnType<typeof pitchOnScreen>>>
