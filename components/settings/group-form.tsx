"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { Typed } from "@/lib/form"
import { SettingForm } from "./setting-form"

type Props = {
  action: FormAction
  version: number
  before: Typed
  zones: string[]
  isSaved: boolean
  isOpen: boolean
}

/** Who you are, in your own voice. */
export function GroupForm({ action, version, before, zones, isSaved, isOpen }: Props) {
  return (
    <SettingForm
      {...{ action, version, before, isSaved, isOpen }}
      id="group"
      title="The group"
      note={before.name}
      buttons={<SmallButton tone="ink">Save</SmallButton>}
    >
      {({ field }) => (
        <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-2">
          <div className="grid gap-5">
            <TextField {...field("name")} label="Name" maxLength={80} dir="auto" />
            <TextField {...field("tagline")} label="In one line" maxLength={160} dir="auto" />
            <TextField
              {...field("audience")}
              label="Your people"
              hint="“software people and keepers of old machines in and around Detroit”"
              maxLength={160}
              dir="auto"
            />
            <TextField {...field("city")} label="City" maxLength={80} dir="auto" />
            <SelectField
              {...field("zone")}
              label="Time zone"
              options={zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") }))}
            />
            <TextField {...field("contactEmail")} type="email" label="Address to write to" isOptional />
            <TextareaField {...field("joinText")} label="How to join" dir="auto" />
            <TextField {...field("joinUrl")} label="Where to join" inputMode="url" isOptional />
            <TextareaField
              {...field("postalAddress")}
              label="Postal address"
              hint="Stands below mails to people who did not write first."
              rows={3}
              dir="auto"
            />
          </div>
          <div className="grid gap-5">
            <TextareaField {...field("about")} label="About you" rows={5} dir="auto" />
            <TextareaField
              {...field("policy")}
              label="How you choose"
              hint="May be blunt. Blank lines part paragraphs. An empty field brings Greenroom’s own text back."
              rows={10}
              dir="auto"
            />
            <TextareaField {...field("imprint")} label="Imprint" dir="auto" />
            <TextareaField {...field("privacyNote")} label="To add to the page on privacy" dir="auto" />
          </div>
        </div>
      )}
    </SettingForm>
  )
}
