import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { guestNews } from "@/domain/invitations/list-invitations"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import type { MailDraft } from "@/domain/outbox/mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { db, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addDays, latestWeekly } from "@/lib/zone"
import { digestMail, isQuietWeek, type WeekInWords } from "./digest-mail"
import { countNeeds, listQueue } from "./list-queue"
import { minutesFor } from "./pitch"

/** A server that was down that evening still writes, but not in the middle of the week. */
const lateHours = 24

/**
 * The Sunday mail: what waits and what happened, once a week to each editor, on the day and hour of the settings where
 * the group lives. When nothing waits and nothing happened there is none. Returns how many mails it wrote.
 */
export async function mailTheWeek(clock: Clock): Promise<number> {
  const [{ digest, group }, now] = await Promise.all([currentSettings(), clockNow(db)])
  const { day, at } = latestWeekly(now, group.zone, digest)
  return mailEditors(clock, { day, at, now }, async () => {
    const words = await weekInWords(clock, addDays(at, -7, group.zone), at)
    return isQuietWeek(words) ? null : (to) => digestMail({ group: group.name, to, words })
  })
}

type Moment = { day: string; at: Date; now: Date }
type Draft = ((to: MailDraft["to"]) => MailDraft) | null

/**
 * One mail to each editor who was one at that moment and has none of that day yet, or none to anybody when `write` finds
 * nothing to say: it then stays so. Returns how many it wrote.
 */
export async function mailEditors(clock: Clock, { day, at, now }: Moment, write: () => Promise<Draft>) {
  if (now.getTime() - at.getTime() > lateHours * 3_600_000) return 0
  const week = new Date(`${day}T00:00:00Z`)
  const editors = await db.member.findMany({
    where: {
      role: { not: null },
      disabledAt: null,
      email: { not: null },
      createdAt: { lte: at },
      digests: { none: { week } },
    },
    select: { id: true },
  })
  if (editors.length === 0) return 0
  const draft = await write()
  let written = 0
  for (const { id } of editors) {
    const mailed = await transaction((tx) => mailOne(tx, clock, { id, week, draft }))
    if (mailed.ok && mailed.value) written++
  }
  return written
}

async function mailOne(
  tx: Transaction,
  clock: Clock,
  { id, week, draft }: { id: string; week: Date; draft: Draft },
) {
  // The row is the guard: of two processes one inserts it. A quiet week has its row too, and stays quiet.
  const own = await tx.digest.createMany({ data: [{ memberId: id, week }], skipDuplicates: true })
  if (own.count === 0) return refuse("already-written")
  if (!draft) return ok(null)
  // Read again: rights end at once, and so does the mail.
  const member = await tx.member.findFirst({ where: { id, role: { not: null }, disabledAt: null } })
  if (!member?.email) return refuse("no-editor")
  const written = draft({ email: member.email, name: member.name })
  const mail = await enqueueMail(tx, written, { memberId: id })
  await tx.digest.update({ where: { memberId_week: { memberId: id, week } }, data: { mailId: mail.id } })
  await recordEntry(tx, clock, `member.${written.kind}`, id)
  return ok(mail.id)
}

async function weekInWords(clock: Clock, from: Date, to: Date): Promise<WeekInWords> {
  const [{ waiting }, { rows }, guests, cameBack, setAside] = await Promise.all([
    countNeeds(clock),
    listQueue(clock, { limit: 3 }),
    guestNews(clock, from, to),
    // What came back of a decision, a question or an invitation is counted where that stands.
    db.mail.count({
      where: {
        state: { in: ["bounced", "failed"] },
        settledAt: null,
        decision: null,
        questionTold: { none: {} },
        invitationTold: { none: {} },
      },
    }),
    db.pitch.count({ where: { suspicion: { not: "" }, state: "queued" } }),
  ])
  return {
    waiting,
    minutes: minutesFor(waiting),
    // Fewer than three may need us; what comes after them waits for somebody else.
    first: rows.slice(0, Math.min(3, waiting)).map(({ id, why, waitedDays }) => ({ id, why, waitedDays })),
    ...guests,
    cameBack,
    setAside,
  }
}
