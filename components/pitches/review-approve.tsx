"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { involvementKinds } from "@/domain/events/event"
import type { UnwrittenMail } from "@/domain/pitches/unwritten-mails"
import type { Typed } from "@/lib/form"
import { type DecisionBase, ReviewDecision } from "./review-decision"
import { ReviewGap } from "./review-gap"
import { ReviewMail } from "./review-mail"
import { ReviewTicks } from "./review-ticks"

type Props = {
  base: DecisionBase
  action: FormAction
  mail: UnwrittenMail
  to: string
  events: { value: string; label: string }[]
  members: { id: string; name: string }[]
  before: Typed
}

const kinds = [
  { value: "", label: "Choose" },
  ...Object.entries(involvementKinds).map(([value, label]) => ({ value, label })),
]

/** Yes: which of the events, what our people get, and how we are in it. Drafts are made; nothing is public yet. */
export function ReviewApprove({ base, action, mail, to, events, members, before }: Props) {
  const people = [
    { value: "", label: "Choose" },
    ...members.map((one) => ({ value: one.id, label: one.name })),
  ]
  return (
    <ReviewDecision {...{ base, action }} name="approve" label="Approve" shortcut="a" initial={before}>
      {(typed, errors) => (
        <>
          <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
            <ReviewTicks
              name="eventIds"
              legend={events.length > 1 ? "Which of these?" : "The event"}
              options={events}
              ticked={(typed.eventIds ?? "").split("\n")}
              error={errors.eventIds}
            />
            <TextareaField
              name="audienceValue"
              label="What our people get, as it will stand on the listing"
              rows={2}
              required
              defaultValue={typed.audienceValue}
              error={errors.audienceValue}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <SelectField
                name="involvementKind"
                label="How are we in it?"
                options={kinds}
                required
                defaultValue={typed.involvementKind}
                error={errors.involvementKind}
              />
              <SelectField
                name="involvementMemberId"
                label="Who of us stands for it?"
                options={people}
                required
                defaultValue={typed.involvementMemberId}
                error={errors.involvementMemberId}
              />
            </div>
            <TextField
              name="involvementSentence"
              label="In one sentence"
              hint="“Sam teaches the first hour.”"
              required
              maxLength={240}
              defaultValue={typed.involvementSentence}
              error={errors.involvementSentence}
            />
          </div>
          <ReviewMail
            {...{ to, mail }}
            gaps={{
              words: (
                <ReviewGap
                  name="words"
                  id="approve-words"
                  label="A word of your own (if you like)"
                  defaultValue={typed.words}
                  error={errors.words}
                  rows={2}
                />
              ),
            }}
          />
        </>
      )}
    </ReviewDecision>
  )
}
