"use client"

import { useState } from "react"
import type { FormAction } from "@/components/dashboard/form-action"
import type { UnwrittenMail } from "@/domain/pitches/emails"
import { type DeclineReason, declineReasons } from "@/domain/pitches/pitch"
import { type DecisionBase, ReviewDecision } from "./review-decision"
import { ReviewGap } from "./review-gap"
import { ReviewMail } from "./review-mail"

type Props = {
  base: DecisionBase
  action: FormAction
  mail: UnwrittenMail
  to: string
  before: { reason: string; words: string; wayBack: string }
}

const reasonOf = (name: string | undefined) =>
  name && name in declineReasons ? declineReasons[name as DeclineReason] : null

/** Not listed this time: a reason, and a way back that works. The reason's own way back goes when none is written. */
export function ReviewDecline({ base, action, mail, to, before }: Props) {
  const [chosen, choose] = useState(before.reason)
  return (
    <ReviewDecision {...{ base, action }} name="decline" label="Decline" shortcut="d" initial={before}>
      {(typed, errors) => {
        const reason = reasonOf(chosen || typed.reason)
        return (
          <>
            <fieldset id="reason" tabIndex={-1}>
              <legend className="font-semibold">Why not this time?</legend>
              {errors.reason && <p className="text-sm font-semibold text-danger">{errors.reason}</p>}
              {Object.entries(declineReasons).map(([value, one]) => (
                <label
                  key={value}
                  className="flex min-h-9 items-center gap-2.5 py-1 leading-tight has-checked:font-semibold"
                >
                  <input
                    type="radio"
                    name="reason"
                    value={value}
                    defaultChecked={typed.reason === value}
                    onChange={() => choose(value)}
                    required
                    className="size-5 shrink-0 accent-ink"
                  />
                  {one.label}
                </label>
              ))}
            </fieldset>
            <ReviewMail
              {...{ to, mail }}
              gaps={{
                reason: reason ? (
                  <span>{reason.text}</span>
                ) : (
                  <em className="text-muted">the reason that you choose, in a sentence.</em>
                ),
                words: (
                  <ReviewGap
                    name="words"
                    label="A word of your own (if you like)"
                    defaultValue={typed.words}
                    error={errors.words}
                    rows={2}
                  />
                ),
                wayBack: (
                  <ReviewGap
                    name="wayBack"
                    label="The way back (left empty, the reason’s own)"
                    defaultValue={typed.wayBack}
                    placeholder={reason?.wayBack}
                    error={errors.wayBack}
                    rows={2}
                  />
                ),
              }}
            />
          </>
        )
      }}
    </ReviewDecision>
  )
}
