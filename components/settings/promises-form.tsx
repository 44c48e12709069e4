"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"
import { SettingForm } from "./setting-form"

type Props = { action: FormAction; version: number; before: Typed; isSaved: boolean; isOpen: boolean }

const numbers = [
  ["promiseDays", "Answer promised within, days"],
  ["holdMinutes", "Mails can be undone for, minutes"],
  ["questionDays", "Time to answer a question, days"],
  ["questionLastCallDays", "Last call before that is up, days"],
  ["reopenDays", "What was closed can come back for, days"],
  ["unconfirmedDays", "What nobody confirms is kept for, days"],
  ["forgetMonths", "What was closed is forgotten after, months"],
  ["invitationDays", "An invitation stays open for, days"],
  ["lateYesDays", "A late yes works for another, days"],
  ["formClosesDays", "The form closes when no editor acts for, days"],
  ["formClosesWaiting", "The form closes when so many wait"],
  ["numbersFrom", "Numbers for everybody from so many pitches on"],
] as const

/** The promises in numbers. */
export const PromisesForm = ({ action, version, before, isSaved, isOpen }: Props) => (
  <SettingForm
    {...{ action, version, before, isSaved, isOpen }}
    id="promises"
    title="Promises in numbers"
    note={`an answer within ${before.promiseDays} days`}
    buttons={<SmallButton tone="ink">Save</SmallButton>}
  >
    {({ field }) => (
      <>
        <p className="measure text-sm text-muted">
          They hold from now on. A date that somebody was promised stays as it is.
        </p>
        <div className="grid items-end gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {numbers.map(([name, label]) => (
            <TextField key={name} {...field(name)} label={label} inputMode="numeric" />
          ))}
        </div>
      </>
    )}
  </SettingForm>
)
