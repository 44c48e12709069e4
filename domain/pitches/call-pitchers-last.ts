import "server-only"
import type { Clock } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { wantsNoMail } from "@/domain/contacts/never-mail"
import { dropMail } from "@/domain/outbox/drop-mail"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { db, type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { addDays, longDateOf } from "@/lib/zone"
import { questionLastCallMail } from "./emails"
import { pitchTitle } from "./pitch"

/** The one last call for an open question, three days before its time is up. Returns how many it wrote. */
export async function callPitchersLast(clock: Clock): Promise<number> {
  const due = await db.question.findMany({
    where: { answeredAt: null, closedAt: null, lastCallMailId: null, mail: { state: "accepted" } },
    select: { id: true, pitchId: true },
    take: 200,
  })
  let written = 0
  for (const one of due) if ((await transaction((tx) => callOne(tx, clock, one))).ok) written++
  return written
}

async function callOne(tx: Transaction, clock: Clock, { id, pitchId }: { id: string; pitchId: string }) {
  await tx.$queryRaw`select 1 from pitches where id = ${pitchId}::uuid for update`
  const pitch = await tx.pitch.findUniqueOrThrow({
    where: { id: pitchId },
    include: {
      contact: true,
      proposedEvents: { orderBy: { position: "asc" } },
      questions: {
        where: { id, answeredAt: null, closedAt: null, lastCallMailId: null },
        include: { mail: true },
      },
    },
  })
  const sentAt = pitch.questions[0]?.mail?.acceptedAt
  // A message of theirs waits for us: that is no silence.
  if (!sentAt || pitch.isOurTurn) return refuse("not-due")
  if (await wantsNoMail(tx, pitch.contact.email)) return refuse("not-due")
  const { group, questionDays, questionLastCallDays, reopenDays, texts } = await currentSettings(tx)
  const closesAt = addDays(sentAt, questionDays, group.zone)
  const [time] = await tx.$queryRaw<{ isDue: boolean }[]>`
    select clock_now() >= ${addDays(closesAt, -questionLastCallDays, group.zone)} and clock_now() < ${closesAt} as "isDue"`
  if (!time?.isDue) return refuse("not-due")
  const to = { email: pitch.contact.email, name: pitch.contact.name }
  const draft = questionLastCallMail({
    group: group.name,
    to,
    title: pitchTitle(pitch.proposedEvents),
    closesOn: longDateOf(closesAt, group.zone),
    reopenDays,
    texts,
  })
  const mail = await enqueueMail(tx, draft, { pitchId })
  await tx.question.update({ where: { id }, data: { lastCallMailId: mail.id } })
  await recordEntry(tx, clock, "pitch.last-call", pitchId)
  return ok(null)
}

/** They wrote, whatever about: a last call that has not left yet never does. In the caller's transaction. */
export async function dropLastCall(tx: Transaction, pitchId: string): Promise<void> {
  const open = await tx.question.findFirst({ where: { pitchId, answeredAt: null, closedAt: null } })
  if (open?.lastCallMailId) await dropMail(tx, open.lastCallMailId)
}
