import "server-only"
import type { Clock, Editor, Pitcher } from "@/domain/actors/actor"
import type { MailState } from "@/domain/outbox/mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import { addDays, dateOf, monthsLater, shortDateOf, toLocalTime } from "@/lib/zone"
import { compareRevisions, wordsOf } from "./compare-revisions"
import { type Outcome, type PitchState, type PitchWords, pitchTitle, putAwayDays } from "./pitch"
import { mayCloseForSilence, mayFetchBack, mayUndo } from "./policy"
import { readOriginal } from "./read-original"

const inForce = {
  where: { undoneAt: null, supersededAt: null },
  include: { mail: true },
} satisfies Prisma.Pitch$decisionsArgs

const unsettled = { state: { in: ["bounced", "failed"] }, settledAt: null } satisfies Prisma.MailWhereInput

/** A decision was told when the mail server took its mail, or when it finally could not. */
export const toldMails = ["accepted", "failed", "bounced"] satisfies MailState[]
export const isTold = (state: string | undefined) => toldMails.some((told) => told === state)

export type QueuedPitch = {
  id: string
  title: string
  who: string
  audienceValue: string
  state: PitchState
  outcome: Outcome | null
  /** Days until the promised answer; negative: the promise is broken. Null while it is not our turn. */
  daysLeft: number | null
  waitedDays: number
  why: "promise-broken" | "not-live" | "our-turn" | "silent" | "bounced" | "waiting-for-them"
  leavesAt: Date | null
}

/** What needs an editor: broken promises, then accepted and not live, then our turn by age, then what waits for them. */
export async function queue(_: Editor | Clock): Promise<{ rows: QueuedPitch[]; unconfirmed: number }> {
  const [settings, now] = await Promise.all([currentSettings(), clockNow(db)])
  const today = new Date(`${dateOf(now, settings.group.zone)}T00:00:00Z`)
  const [rows, unconfirmed] = await Promise.all([
    db.pitch.findMany({
      where: {
        AND: [
          {
            // Sleep hides neither a broken promise nor a question that never arrived.
            OR: [
              { snoozedUntil: null },
              { snoozedUntil: { lte: now } },
              { state: "queued", dueOn: { lt: today } },
              { questions: { some: { answeredAt: null, closedAt: null, mail: unsettled } } },
            ],
          },
          {
            OR: [
              { state: { in: ["queued", "asked"] } },
              { state: "closed", isOurTurn: true },
              {
                decisions: {
                  some: {
                    undoneAt: null,
                    supersededAt: null,
                    mail: unsettled,
                  },
                },
              },
              {
                decisions: { some: { outcome: "approved", undoneAt: null, supersededAt: null } },
                proposedEvents: { some: { event: { state: "draft", wasPublicAt: null } } },
              },
            ],
          },
        ],
      },
      include: {
        contact: true,
        proposedEvents: { orderBy: { position: "asc" } },
        decisions: inForce,
        questions: { where: { answeredAt: null, closedAt: null }, include: { mail: true } },
      },
      orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
      take: 200,
    }),
    db.pitch.count({ where: { state: "unconfirmed" } }),
  ])
  const { zone } = settings.group
  const queued = rows.map((row): QueuedPitch => {
    const [decision] = row.decisions
    const [question] = row.questions
    const mail = decision?.mail ?? question?.mail
    const daysLeft = row.state === "queued" && row.dueOn ? daysUntil(row.dueOn, now, zone) : null
    const approvedDays = decision?.outcome === "approved" ? wholeDays(decision.decidedAt, now) : 0
    const silentSince =
      question?.mail?.acceptedAt && addDays(question.mail.acceptedAt, settings.questionDays, zone)
    return {
      id: row.id,
      title: pitchTitle(row.proposedEvents),
      who: row.contact.organisation || row.contact.name || row.contact.email,
      audienceValue: row.audienceValue,
      state: row.state,
      outcome: decision?.outcome ?? null,
      daysLeft,
      waitedDays: wholeDays(row.confirmedAt ?? row.createdAt, now),
      why:
        mail && isUnsettled(mail)
          ? "bounced"
          : daysLeft !== null && daysLeft < 0
            ? "promise-broken"
            : decision?.outcome === "approved" && approvedDays >= 3
              ? "not-live"
              : row.isOurTurn
                ? "our-turn"
                : silentSince && silentSince <= now
                  ? "silent"
                  : "waiting-for-them",
      leavesAt: mail?.state === "waiting" && mail.isHeld ? mail.notBefore : null,
    }
  })
  const order = ["promise-broken", "bounced", "not-live", "our-turn", "silent", "waiting-for-them"]
  return { rows: queued.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why)), unconfirmed }
}

const isUnsettled = (mail: { state: string; settledAt: Date | null }) =>
  (mail.state === "bounced" || mail.state === "failed") && mail.settledAt === null

/** What was sent in and never confirmed, newest first, at most 30. */
export async function unconfirmedPitches(_: Editor) {
  const rows = await db.pitch.findMany({
    where: { state: "unconfirmed" },
    include: { contact: true, proposedEvents: { orderBy: { position: "asc" } } },
    orderBy: { createdAt: "desc" },
    take: 30,
  })
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    title: pitchTitle(row.proposedEvents),
    who: row.contact.email,
    at: row.createdAt,
  }))
}

const daysUntil = (day: Date, now: Date, zone: string) =>
  Math.round((day.getTime() - Date.parse(dateOf(now, zone))) / 86_400_000)

const wholeDays = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 86_400_000)

/** The next pitch that waits for an editor, but not this one. */
export async function nextInQueue(editor: Editor, exceptId: string): Promise<string | null> {
  const { rows } = await queue(editor)
  return rows.find((row) => row.id !== exceptId && row.state === "queued")?.id ?? null
}

export type ProposedEventView = {
  id: string
  title: string
  url: string
  startsLocal: string | null
  isAllDay: boolean
  place: string
  isOnline: boolean
  event: { id: string; slug: string; isListed: boolean } | null
}

export type SentMail = {
  id: string
  kind: string
  subject: string
  state: string
  at: Date
  body: Prisma.JsonValue
}

const wholePitch = {
  contact: true,
  proposedEvents: {
    orderBy: { position: "asc" },
    include: { event: { select: { id: true, slug: true, state: true } } },
  },
  decisions: {
    orderBy: { decidedAt: "asc" },
    include: {
      mail: true,
      decidedBy: { select: { name: true } },
      invitation: { select: { id: true, state: true } },
    },
  },
  questions: { orderBy: { askedAt: "asc" }, include: { mail: true, askedBy: { select: { name: true } } } },
  messages: { orderBy: { writtenAt: "asc" } },
} satisfies Prisma.PitchInclude

const mailsByAge = { mails: { orderBy: { createdAt: "asc" } } } satisfies Prisma.PitchInclude

type WholePitch = Prisma.PitchGetPayload<{ include: typeof wholePitch }>

const proposedViews = (row: WholePitch): ProposedEventView[] =>
  row.proposedEvents.map(({ event, ...one }) => ({
    id: one.id,
    title: one.title,
    url: one.url,
    startsLocal: one.startsLocal && toLocalTime(one.startsLocal),
    isAllDay: one.isAllDay,
    place: one.place,
    isOnline: one.isOnline,
    event: event && { id: event.id, slug: event.slug, isListed: event.state !== "draft" },
  }))

const decisionInForce = (row: WholePitch) =>
  row.decisions.find((one) => !one.undoneAt && !one.supersededAt) ?? null

/** The open question; or, while the mail of the latest was taken back, none. */
const openQuestion = (row: WholePitch) =>
  row.questions.find((one) => !one.answeredAt && !one.closedAt) ?? null

/** One pitch with everything an editor needs to decide it. */
export async function pitchOnScreen(editor: Editor, pitchId: string) {
  const row = await db.pitch.findUnique({
    where: { id: pitchId },
    include: {
      ...wholePitch,
      ...mailsByAge,
      notes: { orderBy: { writtenAt: "asc" }, include: { member: { select: { name: true } } } },
      revisions: { orderBy: { number: "asc" } },
    },
  })
  if (!row) return null
  const [earlier, settings, now] = await Promise.all([
    earlierPitches(row.contactId, row.id),
    currentSettings(),
    clockNow(db),
  ])
  const decision = decisionInForce(row)
  const question = openQuestion(row)
  const mail = decision?.mail ?? question?.mail ?? null
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
    /** Out of the queue until then; null while it is awake. */
    asleepUntil: row.snoozedUntil && row.snoozedUntil > now ? row.snoozedUntil : null,
    proposed: proposedViews(row),
    decision: decision && {
      outcome: decision.outcome,
      by: decision.decidedBy.name,
      at: decision.decidedAt,
      reason: decision.reason,
      words: decision.words,
      wayBack: decision.wayBack,
      invitationId: decision.invitationId,
      duplicateOfId: decision.duplicateOfId,
    },
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
    mayUndo:
      mayUndo(editor, {
        state: row.state,
        isMailWaiting: mail?.state === "waiting" && mail.attempts === 0,
        isListed: row.proposedEvents.some((one) => one.event && one.event.state !== "draft"),
      }) ||
      mayFetchBack(editor, {
        outcome: decision?.outcome ?? null,
        isWithdrawn: row.withdrawnAt !== null,
        isUndoTime: isUndoTime && row.forgottenAt === null,
      }),
    isSilent: mayCloseForSilence(editor, {
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
    earlier,
  }
}
export type PitchOnScreen = NonNullable<Awaited<ReturnType<typeof pitchOnScreen>>>

/** What this address pitched before, newest first: an honest empty list means that we have never met. */
async function earlierPitches(contactId: string, exceptId: string) {
  const rows = await db.pitch.findMany({
    where: { contactId, id: { not: exceptId }, confirmedAt: { not: null } },
    include: { proposedEvents: { orderBy: { position: "asc" } }, decisions: inForce },
    orderBy: { createdAt: "desc" },
    take: 10,
  })
  return rows.map((row) => ({
    id: row.id,
    title: pitchTitle(row.proposedEvents),
    at: row.createdAt,
    outcome: row.withdrawnAt ? ("withdrawn" as const) : (row.decisions[0]?.outcome ?? row.state),
  }))
}

/** Whose pitch an event came from, and whether its mail still waits, to leave with the publishing. Null: our own. */
export async function pitchBehindEvent(_: Editor, eventId: string) {
  const row = await db.proposedEvent.findFirst({
    where: { eventId },
    select: { pitch: { select: { id: true, contact: true, decisions: inForce } } },
  })
  if (!row) return null
  const [decision] = row.pitch.decisions
  const { name, email } = row.pitch.contact
  return { pitchId: row.pitch.id, name, email, isMailWaiting: decision?.mail?.state === "waiting" }
}

/** The pitcher's own page. What was decided but not told is not in it, in no form. */
export async function pitcherPage(pitcher: Pitcher) {
  const row = await db.pitch.findUniqueOrThrow({
    where: { id: pitcher.pitchId },
    include: { ...wholePitch, ...mailsByAge, _count: { select: { revisions: true } } },
  })
  const [settings, now] = await Promise.all([currentSettings(), clockNow(db)])
  const { zone } = settings.group
  const decision = decisionInForce(row)
  const isDecisionTold = isTold(decision?.mail?.state)
  const question = openQuestion(row)
  const isQuestionTold = isTold(question?.mail?.state)
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
    state: row.state,
    title: pitchTitle(row.proposedEvents),
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
    isTold: row.state === "asked" ? isQuestionTold : isDecisionTold,
    /** Null until it is told: a page that is given nothing can let nothing slip. */
    outcome: decision && (isShown || decision.outcome === "spam") ? decision.outcome : null,
    decision:
      decision && isShown
        ? {
            outcome: decision.outcome,
            reason: decision.reason,
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

/** Whether the form with this key is in the database: what a "saved" page rests on. Nothing else is told. */
export async function isSaved(submissionKey: string): Promise<boolean> {
  return (await db.pitch.count({ where: { submissionKey } })) > 0
}

/** The day by which somebody who pitches now hears from us, as `Tue 1 Dec`, where the group lives. */
export async function promisedDate(): Promise<string> {
  const [{ promiseDays, group }, now] = await Promise.all([currentSettings(), clockNow(db)])
  return shortDateOf(addDays(now, promiseDays, group.zone), group.zone)
}
