import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db } from "@/lib/db"
import { addDays, dateOf, monthsLater, shortDateOf } from "@/lib/zone"
import { wordsOf } from "./compare-revisions"
import { reasonOf } from "./list-reasons"
import { type Outcome, pitchTitle } from "./pitch"
import { readOriginal } from "./read-original"
import {
  decisionInForce,
  isTold,
  knownBefore,
  mailsByAge,
  openQuestion,
  proposedViews,
  type SentMail,
  wholePitch,
} from "./whole-pitch"

/** The pitcher's own page. What was decided but not told is not in it, in no form. */
export async function pitcherPage(pitcher: Pitcher) {
  const row = await db.pitch.findUniqueOrThrow({
    where: { id: pitcher.pitchId },
    include: { ...wholePitch, ...mailsByAge, _count: { select: { revisions: true } } },
  })
  const [settings, now] = await Promise.all([currentSettings(), clockNow(db)])
  const { zone } = settings.group
  const question = openQuestion(row)
  const isQuestionTold = isTold(question?.mail?.state)
  const reversed = knownBefore(row)
  const decision = reversed ?? decisionInForce(row)
  const state = reversed ? ("closed" as const) : row.state
  const isDecisionTold = isTold(decision?.mail?.state)
  const events = proposedViews(row)
  const listed = events.flatMap((one) =>
    one.event?.isListed ? [{ title: one.title, slug: one.event.slug }] : [],
  )
  const isGuest = decision?.invitation?.state === "accepted"
  const closedAt = row.withdrawnAt ?? decision?.decidedAt
  const until = closedAt && addDays(closedAt, settings.reopenDays, zone)
  const isSpam = decision?.outcome === "spam" && row.confirmedAt !== null
  const original =
    decision?.duplicateOfId && isDecisionTold
      ? await readOriginal(decision.duplicateOfId, row.contactId)
      : null
  const isShown = isDecisionTold || listed.length > 0 || decision?.outcome === "lapsed"
  const due = row.dueOn ?? new Date(`${dateOf(addDays(now, settings.promiseDays, zone), zone)}T00:00:00Z`)
  return {
    id: row.id,
    state,
    title: pitchTitle(row.proposedEvents),
    origin: row.origin,
    audienceValue: row.audienceValue,
    answers: {
      acquaintance: row.acquaintance,
      acquaintanceDetail: row.acquaintanceDetail,
      whoOfUs: row.whoOfUs,
      brings: row.brings,
      anythingElse: row.anythingElse,
      name: row.contact.name,
      email: row.contact.email,
      organisation: row.contact.organisation,
    },
    words: wordsOf(row),
    changes: row._count.revisions,
    dueText: shortDateOf(due, "UTC"),
    isWithdrawn: row.withdrawnAt !== null,
    isTold: state === "asked" ? isQuestionTold : isDecisionTold,
    /** Null until it is told: a page that is given nothing can let nothing slip. */
    outcome: decision && (isShown || decision.outcome === "spam") ? decision.outcome : null,
    decision:
      decision && isShown
        ? {
            outcome: decision.outcome,
            reason: decision.reasonText || (reasonOf(settings.texts, decision.reason)?.text ?? ""),
            words: decision.words,
            wayBack: decision.wayBack,
          }
        : null,
    question: question && isQuestionTold ? question.text : null,
    events,
    original,
    listed: original?.listed ?? listed,
    isListed: listed.length > 0,
    isGuest,
    lookedAgainAt: row.lookedAgainAt,
    isReopenTime: until !== undefined && until > now,
    reopenUntil: until ? shortDateOf(until, zone) : null,
    isConfirmed: row.confirmedAt !== null,
    answered: row.questions.flatMap((one) =>
      one.answer ? [{ question: one.text, answer: one.answer }] : [],
    ),
    messages: row.messages.map((one) => ({
      id: one.id,
      author: one.author,
      subject: one.subject,
      text: one.text,
      at: one.writtenAt,
    })),
    /** Every mail that left for them; a held or cancelled one was never sent. */
    mails: row.mails
      .filter((one) => isTold(one.state))
      .map(
        (one): SentMail => ({
          id: one.id,
          kind: one.kind,
          subject: one.subject,
          state: one.state,
          at: one.acceptedAt ?? one.createdAt,
          body: one.body,
        }),
      ),
    /** When its words go: known once it was declined, closed for now or withdrawn. */
    forgottenOn:
      closedAt && (row.withdrawnAt || ((isShown || isSpam) && isForgettable(decision?.outcome)))
        ? monthsLater(closedAt, settings.forgetMonths, zone)
        : null,
  }
}
const isForgettable = (outcome: Outcome | undefined) => outcome !== "approved" && outcome !== "invited"

export type PitcherPage = Awaited<ReturnType<typeof pitcherPage>>
