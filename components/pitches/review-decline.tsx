"use client"

import { useState } from "react"
import type { FormAction } from "@/components/dashboard/form-action"
import type { UnwrittenMail } from "@/domain/pitches/emails"
import type { Reason } from "@/domain/pitches/list-reasons"
import { type DecisionBase, ReviewDecision } from "./review-decision"
import { ReviewGap } from "./review-gap"
import { ReviewMail } from "./review-mail"

type Props = {
  base: DecisionBase
  action: FormAction
  mail: UnwrittenMail
  to: string
  /** Those that are offered. */
  reasons: Reason[]
  before: { reason: string; words: string; wayBack: string }
}

/** Not listed this time: a reason, and a way back that works. The reason's own way back goes when none is written. */
export function ReviewDecline({ base, action, mail, to, reasons, before }: Props) {
  const [chosen, choose] = useState(before.reason)
  return (
    <ReviewDecision {...{ base, action }} name="decline" label="Decline" shortcut="d" initial={before}>
      {(typed, errors) => {
        const reason = reasons.find(({ key }) => key === (chosen || typed.reason))
        return (
          <>
            <fieldset id="reason" tabIndex={-1}>
              <legend className="font-semibold">Why not this time?</legend>
              {errors.reason && <p className="text-sm font-semibold text-danger">{errors.reason}</p>}
              {reasons.map(({ key, label }) => (
                <label
                  key={key}
                  className="flex min-h-9 items-center gap-2.5 py-1 leading-tight has-checked:font-semibold"
                >
                  <input
                    type="radio"
                    name="reason"
                    value={key}
                    defaultChecked={typed.reason === key}
                    onChange={() => choose(key)}
                    required
                    className="size-5 shrink-0 accent-ink"
                  />
                  {label}
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
