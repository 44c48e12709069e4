import "server-only"
import * as z from "zod"
import type { Editor, Pitcher } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { dropMail } from "@/domain/outbox/drop-mail"
import { clockNow } from "@/lib/clock"
import { type Transaction, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { onPitchInput } from "./pitch"

export const answerInput = z.object({
  answer: paragraphs(2000).refine((text) => text !== "", "Please write your answer."),
})

export const mailedAnswerInput = z.object({
  ...onPitchInput.shape,
  answer: paragraphs(8000).refine((text) => text !== "", "Paste what they wrote."),
})

/**
 * Writes the answer to the open question, on the pitcher's page or pasted from a mail by an editor, and puts the pitch
 * back into the queue. A last call that has not left yet never does. Refuses: no-question.
 */
export function answerQuestion(actor: Pitcher | Editor, answered: Answered) {
  return transaction((tx) => takeAnswer(tx, actor, answered))
}

type Answered = { pitchId: string; answer: string }

/** The same in the caller's transaction. Refuses: no-question. */
export async function takeAnswer(tx: Transaction, actor: Pitcher | Editor, { pitchId, answer }: Answered) {
  // A question that is held can still be undone; taking an answer to it would tell that there is one.
  if (actor.kind === "pitcher" && !(await isTold(tx, pitchId))) return refuse("no-question")
  const queued = await tx.pitch.updateMany({
    where: { id: pitchId, state: "asked" },
    data: { state: "queued", isOurTurn: true, snoozedUntil: null, version: { increment: 1 } },
  })
  if (queued.count === 0) return refuse("no-question")
  const question = await tx.question.findFirstOrThrow({
    where: { pitchId, answeredAt: null, closedAt: null },
  })
  const way = actor.kind === "pitcher" ? "page" : "mail"
  await tx.question.update({
    where: { id: question.id },
    data: { answer, answeredWay: way, answeredAt: await clockNow(tx) },
  })
  for (const mailId of [question.mailId, question.lastCallMailId]) {
    if (mailId) await dropMail(tx, mailId)
  }
  await recordEntry(tx, actor, "pitch.answered", pitchId, { way })
  return ok({ pitchId })
}

async function isTold(tx: Transaction, pitchId: string): Promise<boolean> {
  const told = await tx.question.count({
    where: {
      pitchId,
      answeredAt: null,
      closedAt: null,
      mail: { state: { in: ["accepted", "failed", "bounced"] } },
    },
  })
  return told > 0
}
