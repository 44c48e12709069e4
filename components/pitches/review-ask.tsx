"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import type { UnwrittenMail } from "@/domain/pitches/emails"
import { type DecisionBase, ReviewDecision } from "./review-decision"
import { ReviewGap } from "./review-gap"
import { ReviewMail } from "./review-mail"
import { ReviewReminder } from "./review-reminder"

type Props = {
  base: DecisionBase
  action: FormAction
  mail: UnwrittenMail
  to: string
  question: string
  cannot: string | undefined
}

export function ReviewAsk({ base, action, mail, to, question, cannot }: Props) {
  return (
    <ReviewDecision {...{ base, action, cannot }} name="ask" label="Ask" shortcut="q" initial={{ question }}>
      {(typed, errors) => (
        <>
          <ReviewMail
            {...{ to, mail }}
            gaps={{
              question: (
                <ReviewGap
                  name="question"
                  label="Your question"
                  error={errors.question}
                  defaultValue={typed.question}
                  required
                />
              ),
            }}
          />
          <ReviewReminder text={base.said} />
        </>
      )}
    </ReviewDecision>
  )
}
