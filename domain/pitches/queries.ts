import "server-only"
import type { Clock, Editor } from "@/domain/actors/actor"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Prisma } from "@/lib/db"
import { addDays, dateOf, shortDateOf } from "@/lib/zone"
import { type Outcome, type PitchState, pitchTitle } from "./pitch"
import { daysUntil, inForce } from "./whole-pitch"

const unsettled = { state: { in: ["bounced", "failed"] }, settledAt: null } satisfies Prisma.MailWhereInput

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
        suspicion: "",
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
    db.pitch.count({ where: { state: "unconfirmed", suspicion: "" } }),
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
    where: { state: "unconfirmed", suspicion: "" },
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

const wholeDays = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 86_400_000)

/** The next pitch that waits for an editor, but not this one. */
export async function nextInQueue(editor: Editor, exceptId: string): Promise<string | null> {
  const { rows } = await queue(editor)
  return rows.find((row) => row.id !== exceptId && row.state === "queued")?.id ?? null
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

/** Whether the form with this key is in the database: what a "saved" page rests on. Nothing else is told. */
export async function isSaved(submissionKey: string): Promise<boolean> {
  return (await db.pitch.count({ where: { submissionKey } })) > 0
}

/** The day by which somebody who pitches now hears from us, as `Tue 1 Dec`, where the group lives. */
export async function promisedDate(): Promise<string> {
  const [{ promiseDays, group }, now] = await Promise.all([currentSettings(), clockNow(db)])
  return shortDateOf(addDays(now, promiseDays, group.zone), group.zone)
}
