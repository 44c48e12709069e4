"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Checkbox } from "@/components/ui/checkbox"
import { SelectField } from "@/components/ui/select-field"
import type { Typed } from "@/lib/form"
import { SettingForm } from "./setting-form"

type Props = { action: FormAction; version: number; before: Typed; isSaved: boolean; isOpen: boolean }

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
const weekdays = days.map((label, index) => ({ value: `${index}`, label }))
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: `${hour}`, label: `${hour}:00` }))

/** When each editor gets the mail of the week, and whether there is a line in between. */
export const DigestForm = ({ action, version, before, isSaved, isOpen }: Props) => (
  <SettingForm
    {...{ action, version, before, isSaved, isOpen }}
    id="digest"
    title="The mail of the week"
    note={`${days[Number(before.weekday)]}, ${before.hour}:00`}
    buttons={<SmallButton tone="ink">Save</SmallButton>}
  >
    {({ field, isChecked }) => (
      <div className="grid max-w-2xl gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField {...field("weekday")} label="Day" options={weekdays} />
          <SelectField {...field("hour")} label="Hour, where the group lives" options={hours} />
        </div>
        <Checkbox
          name="isMidweekOn"
          id="digest-isMidweekOn"
          value="on"
          label="One more line in the middle of the week"
          hint="Three days later, and only when a promised answer is late."
          defaultChecked={isChecked("isMidweekOn")}
        />
      </div>
    )}
  </SettingForm>
)
