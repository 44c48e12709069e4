"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Choice } from "@/components/ui/choice"
import { Fieldset } from "@/components/ui/fieldset"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"
import { SettingForm } from "./setting-form"

type Props = {
  action: FormAction
  version: number
  before: Typed
  isSaved: boolean
  isOpen: boolean
  zones: string[]
}

// A week as it is printed in a programme.
const weekdays = ["1 Monday", "2 Tuesday", "3 Wednesday", "4 Thursday", "5 Friday", "6 Saturday", "0 Sunday"]

/** When the show recurs, and how far ahead it is laid out. */
export function ShowRuleForm({ action, version, before, isSaved, isOpen, zones }: Props) {
  const days = (before.weekdays ?? "").split("\n").filter(Boolean)
  const named = weekdays.filter((day) => days.includes(day.charAt(0))).map((day) => day.slice(2))
  const ofWeek = (typed: string) => typed.split("\n")
  return (
    <SettingForm
      {...{ action, version, before, isSaved, isOpen }}
      id="show-rule"
      title="When the show is"
      note={named.length > 0 ? `${named.join(", ")}, ${before.time}` : "nothing is laid out by itself"}
      buttons={<SmallButton tone="ink">Save</SmallButton>}
    >
      {({ field }) => (
        <div className="grid max-w-2xl gap-5">
          <Fieldset
            id="show-rule-weekdays"
            legend="On which days"
            hint="None, and each one is added by hand."
            error={field("weekdays").error}
          >
            <div className="grid gap-2 sm:grid-cols-2">
              {weekdays.map((day) => (
                <Choice
                  key={day}
                  type="checkbox"
                  name="weekdays"
                  id={`show-rule-day-${day.charAt(0)}`}
                  value={day.charAt(0)}
                  label={day.slice(2)}
                  defaultChecked={ofWeek(field("weekdays").defaultValue).includes(day.charAt(0))}
                />
              ))}
            </div>
          </Fieldset>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              {...field("everyWeeks")}
              inputMode="numeric"
              label="Every so many weeks"
              hint="1 is every week."
            />
            <TextField
              {...field("from")}
              type="date"
              label="From this day on"
              hint="The weeks are counted from it."
              isOptional
            />
            <TextField {...field("time")} type="time" label="It begins at" />
            <SelectField
              {...field("zone")}
              label="Time zone"
              options={[
                { value: "", label: "The group’s own" },
                ...zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") })),
              ]}
            />
            <TextField
              {...field("airsAfterDays")}
              inputMode="numeric"
              label="People hear it so many days later"
              hint="0 for a talk, or when it is live."
            />
            <TextField
              {...field("airsTime")}
              type="time"
              label="At"
              hint="Empty is the time it begins."
              isOptional
            />
            <TextField
              {...field("seats")}
              inputMode="numeric"
              label="Seats for guests"
              hint="Of those laid out from now on."
            />
            <TextField {...field("weeksAhead")} inputMode="numeric" label="Laid out so many weeks ahead" />
            <TextField
              {...field("firstNumber")}
              inputMode="numeric"
              label="Numbers begin at"
              hint="Later ones go on from the last."
            />
          </div>
          <p className="text-sm text-muted">
            What nobody has touched moves with the rule. What one of us worked on, skipped or moved stays as
            it is.
          </p>
        </div>
      )}
    </SettingForm>
  )
}
