"use client"

import { useEffect, useState } from "react"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"
import { AccentSample } from "./accent-sample"
import { SettingForm } from "./setting-form"

type Props = { action: FormAction; version: number; before: Typed; isSaved: boolean; isOpen: boolean }

/** The one colour, with what becomes of it on both grounds. */
export function AccentForm({ action, version, before, isSaved, isOpen }: Props) {
  return (
    <SettingForm
      {...{ action, version, before, isSaved, isOpen }}
      id="look"
      title="Colour"
      note={before.accent}
      buttons={<SmallButton tone="ink">Save the colour</SmallButton>}
    >
      {({ field }) => <Colour {...field("accent")} />}
    </SettingForm>
  )
}

type ColourProps = { name: string; id: string; defaultValue: string; error: string | undefined }

function Colour({ defaultValue, ...field }: ColourProps) {
  const [accent, set] = useState(defaultValue)
  const [isLive, wake] = useState(false)
  useEffect(() => wake(true), [])
  const picked = /^#[0-9a-f]{6}$/i.test(accent) ? accent : "#d4380d"
  return (
    <div className="grid gap-5">
      <div className="flex max-w-md items-end gap-3">
        <div className="grow">
          <TextField
            {...field}
            label="Your colour"
            hint="Any colour works: its tones are worked out so that they can be read. An empty field is Greenroom’s own."
            value={accent}
            maxLength={9}
            spellCheck={false}
            onChange={({ currentTarget }) => set(currentTarget.value)}
          />
        </div>
        {/* Without script it would be a second field that says something else. */}
        {isLive && (
          <input
            type="color"
            aria-label="Choose the colour"
            value={picked}
            onChange={({ currentTarget }) => set(currentTarget.value)}
            className="h-11 w-16 shrink-0 border-2 border-edge bg-sheet p-1"
          />
        )}
      </div>
      <AccentSample accent={accent} />
    </div>
  )
}
