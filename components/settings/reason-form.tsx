"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { Checkbox } from "@/components/ui/checkbox"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { Reason } from "@/domain/pitches/list-reasons"
import { SettingForm } from "./setting-form"

type Props = { action: FormAction; id: string; version: number; reason: Reason | null; isSaved: boolean }

const says = {
  "none-left": "This is the last reason that is offered, and one must be.",
  "too-many": "Twenty reasons are all that fit on the form. Write one of them anew.",
  "no-such-reason": "That reason has gone. Reload and look again.",
}

/** A reason of a decline: how editors find it, what the pitcher reads, and what would change our mind. */
export function ReasonForm({ action, id, version, reason, isSaved }: Props) {
  const isOurs = reason !== null && !reason.isOwn
  return (
    <SettingForm
      {...{ action, id, version, says, isSaved }}
      title={reason?.label ?? "Add a reason"}
      note={reason?.isOff ? "no longer offered" : undefined}
      hidden={reason ? { key: reason.key } : {}}
      before={{
        label: reason?.label ?? "",
        text: reason?.text ?? "",
        wayBack: reason?.wayBack ?? "",
        isOff: reason?.isOff ? "on" : "",
      }}
      buttons={<SmallButton tone="ink">{reason ? "Save" : "Add the reason"}</SmallButton>}
    >
      {({ field, isChecked }) => (
        <>
          <TextField {...field("label")} label="For editors, in a few words" maxLength={80} dir="auto" />
          <TextareaField
            {...field("text")}
            label="In the mail"
            hint="It goes on after “We are not listing it this time:” and stands on their page."
            rows={2}
            dir="auto"
          />
          <TextareaField
            {...field("wayBack")}
            label="What would change our mind"
            hint={isOurs ? "An empty field brings Greenroom’s own text back." : undefined}
            rows={2}
            dir="auto"
          />
          {reason && (
            <Checkbox
              name="isOff"
              id={`${id}-isOff`}
              value="on"
              label="No longer offered"
              hint="Earlier decisions keep it."
              defaultChecked={isChecked("isOff")}
            />
          )}
        </>
      )}
    </SettingForm>
  )
}
