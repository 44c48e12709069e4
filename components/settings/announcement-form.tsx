"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"
import { SettingForm } from "./setting-form"

type Props = { action: FormAction; version: number; before: Typed; isSaved: boolean; isOpen: boolean }

/** One line on top of every page. */
export const AnnouncementForm = ({ action, version, before, isSaved, isOpen }: Props) => (
  <SettingForm
    {...{ action, version, before, isSaved, isOpen }}
    id="announcement"
    title="Announcement"
    note={before.text || "none"}
    buttons={<SmallButton tone="ink">Save the announcement</SmallButton>}
  >
    {({ field }) => (
      <div className="grid max-w-2xl gap-5">
        <TextField
          {...field("text")}
          label="One line on top of every page"
          hint="Emptied, it is taken down."
          maxLength={140}
          dir="auto"
        />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <TextField
            {...field("linkLabel")}
            label="What its link says"
            maxLength={40}
            isOptional
            dir="auto"
          />
          <TextField {...field("url")} label="Where it leads" inputMode="url" isOptional />
        </div>
        <div className="max-w-60">
          <TextField {...field("until")} type="date" label="Its last day" isOptional />
        </div>
      </div>
    )}
  </SettingForm>
)
