import "server-only"
import { v7 as newId } from "uuid"
import * as z from "zod"
import type { Editor } from "@/domain/actors/actor"
import { recordEntry } from "@/domain/audit/record-entry"
import { enqueueMail } from "@/domain/outbox/enqueue-mail"
import { currentSettings } from "@/domain/settings/queries"
import { clockNow } from "@/lib/clock"
import { isViolationOf, transaction } from "@/lib/db"
import { ok, refuse } from "@/lib/result"
import { paragraphs } from "@/lib/text"
import { whatHappened } from "./decide-pitch"
import { firstQuestionMail, questionMail } from "./emails"
import { lackOf, onPitchInput, pitchTitle } from "./pitch"
import { mayAsk } from "./policy"
import { refuseTied } from "./refuse-tied"

export const askInput = z.object({
  ...onPitchInput.shape,
  question: paragraphs(1200).refine((text) => text !== "", "What would you like to know?"),
})
export type AskInput = z.infer<typeof askInput>

/** Asks the pitcher something; the mail is held like a decision's. Refuses: changed-meanwhile, has-tie, two-rounds. */
export async function askPitcher(editor: Editor, { pitchId, version, question }: AskInput) {
  try {
    return await transaction(async (tx) => {
      const asked = await tx.pitch.updateMany({
        where: { id: pitchId, version, state: "queued" },
        // Whom a person answers, nobody suspects any more.
        data: {
          state: "asked",
          version: { increment: 1 },
          isOurTurn: false,
          snoozedUntil: null,
          suspicion: "",
        },
      })
      if (asked.count === 0) return refuse("changed-meanwhile", await whatHappened(tx, pitchId))
      const untied = await refuseTied(tx, editor, pitchId)
      if (!untied.ok) return untied
      const pitch = await tx.pitch.findUniqueOrThrow({
        where: { id: pitchId },
        include: {
          contact: true,
          proposedEvents: { orderBy: { position: "asc" } },
          messages: { where: { subject: { not: "" } }, orderBy: { writtenAt: "asc" }, take: 1 },
          questions: { where: { OR: [{ closedAt: null }, { answeredAt: { not: null } }] } },
        },
      })
      if (!mayAsk(editor, { state: "queued", rounds: pitch.questions.length })) return refuse("two-rounds")
      const { group, holdMinutes, questionDays, texts } = await currentSettings(tx)
      const to = { email: pitch.contact.email, name: pitch.contact.name }
      const title = pitchTitle(pitch.proposedEvents)
      const origin = lackOf(pitch)
      const about = { group: group.name, to, title, question, questionDays, texts }
      const mail =
        origin === "form"
          ? questionMail(about)
          : firstQuestionMail({ ...about, origin, mailSubject: pitch.messages[0]?.subject })
      const held = await enqueueMail(tx, mail, { pitchId }, holdMinutes)
      await tx.question.create({
        data: {
          id: newId(),
          pitchId,
          round: pitch.questions.length + 1,
          text: question,
          askedById: editor.memberId,
          mailId: held.id,
          askedAt: await clockNow(tx),
        },
      })
      await recordEntry(tx, editor, "pitch.asked", pitchId, { round: pitch.questions.length + 1 })
      return ok({ pitchId, leavesAt: held.leavesAt })
    })
  } catch (error) {
    if (isViolationOf(error, "at_most_two_rounds")) return refuse("two-rounds")
    throw error
  }
}
