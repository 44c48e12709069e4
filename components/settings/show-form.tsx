"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Checkbox } from "@/components/ui/checkbox"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { Typed } from "@/lib/form"
import { SettingForm } from "./setting-form"

type Props = { action: FormAction; version: number; before: Typed; isSaved: boolean; isOpen: boolean }

/** The show, or what you call it; a group without one switches it off. */
export function ShowForm({ action, version, before, isSaved, isOpen }: Props) {
  return (
    <SettingForm
      {...{ action, version, before, isSaved, isOpen }}
      id="show"
      title="The show"
      note={before.isOn === "on" ? before.name : "switched off"}
      buttons={<SmallButton tone="ink">Save</SmallButton>}
    >
      {({ field, isChecked }) => (
        <div className="grid max-w-2xl gap-5">
          <Checkbox
            name="isOn"
            id="show-isOn"
            value="on"
            label="We have a show"
            hint="Or a talk at the meetup: call it what it is."
            defaultChecked={isChecked("isOn")}
          />
          <SelectField
            {...field("kind")}
            label="What it is"
            options={[
              { value: "podcast", label: "A podcast or broadcast: episodes that are recorded and air" },
              { value: "talk", label: "A talk at the meetup: talks that are held" },
            ]}
          />
          <TextField {...field("name")} label="Its name" maxLength={80} dir="auto" />
          <TextareaField {...field("about")} label="About it" dir="auto" />
          <TextField
            {...field("reach")}
            label="Whom it reaches"
            hint="“about 100,000 people”"
            maxLength={120}
            dir="auto"
          />
          <TextField
            {...field("feedUrl")}
            label="Its feed, when it has one elsewhere"
            hint="What was before is brought in from there."
            inputMode="url"
            placeholder="https://"
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField {...field("seatsOffered")} inputMode="numeric" label="Seats offered at once" />
            <TextField
              {...field("leadDays")}
              inputMode="numeric"
              label="Days before it begins"
              hint="After that nobody can say yes to it."
            />
          </div>
          <TextareaField
            {...field("release")}
            label="What guests agree to"
            hint="Whoever agreed before keeps the text that they read."
            dir="auto"
          />
        </div>
      )}
    </SettingForm>
  )
}
