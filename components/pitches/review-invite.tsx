"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import type { UnwrittenMail } from "@/domain/pitches/unwritten-mails"
import { type DecisionBase, ReviewDecision } from "./review-decision"
import { ReviewGap } from "./review-gap"
import { ReviewMail } from "./review-mail"
import { ReviewReminder } from "./review-reminder"
import { ReviewTicks } from "./review-ticks"

type Props = {
  base: DecisionBase
  action: FormAction
  mail: UnwrittenMail
  to: string
  sentence: string
  seats: { value: string; label: string }[]
  /** The times that are offered unless the editor says otherwise. */
  offered: string[]
}

/** Not for the calendar, but come on the show: one sentence of one's own, and the times are chosen already. */
export function ReviewInvite({ base, action, mail, to, sentence, seats, offered }: Props) {
  const cannot = seats.length === 0 ? "No seat is free for now, so there is nothing to offer." : undefined
  return (
    <ReviewDecision
      {...{ base, action, cannot }}
      name="invite"
      label={
        <span>
          Invite<span className="max-sm:sr-only"> to the show</span>
        </span>
      }
      shortcut="i"
      initial={{ sentence, seatIds: offered.join("\n") }}
    >
      {(typed, errors) => (
        <>
          <ReviewMail
            {...{ to, mail }}
            gaps={{
              sentence: (
                <ReviewGap
                  name="sentence"
                  label="One sentence of your own: why them?"
                  error={errors.sentence}
                  defaultValue={typed.sentence}
                  rows={2}
                  required
                />
              ),
              seats: (
                <ReviewTicks
                  name="seatIds"
                  legend="The times that are offered"
                  options={seats}
                  ticked={(typed.seatIds ?? "").split("\n")}
                  error={errors.seatIds}
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
