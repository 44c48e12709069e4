import "server-only"
import type { Pitcher } from "@/domain/actors/actor"
import { transaction } from "@/lib/db"
import { mayPass } from "@/lib/rate-limit"
import { ok, refuse } from "@/lib/result"
import { takeAnswer } from "./answer-question"
import { changeWords } from "./edit-pitch"
import type { EditInput } from "./pitch"

/**
 * Whoever only mailed or told us completes the form, and answers our question with it: the words are changed as by an
 * edit, what our people get is the answer, and it is our turn. Where the question was taken back, or answered by mail
 * meanwhile, it is still a change of words: nobody has to hear that it came too late. Sent twice, it is one answer.
 * Refuses: too-many, changed-meanwhile.
 */
export async function completePitch(pitcher: Pitcher, input: EditInput) {
  const { pitchId } = pitcher
  if (!(await mayPass("edit", pitchId, 20, 24 * 3600))) return refuse("too-many")
  return transaction(async (tx) => {
    const changed = await changeWords(tx, pitcher, input)
    if (!changed.ok) return changed
    const answered = await takeAnswer(tx, pitcher, { pitchId, answer: input.audienceValue })
    return answered.ok || answered.reason === "no-question" ? ok(null) : answered
  })
}
