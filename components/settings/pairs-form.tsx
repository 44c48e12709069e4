"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"
import { SettingForm } from "./setting-form"

type Column = { name: string; label: string; maxLength?: number; inputMode?: "url" }
type Props = {
  action: FormAction
  version: number
  before: Typed
  isSaved: boolean
  isOpen: boolean
  id: string
  title: string
  note: string
  hint: string
  /** The name of the list in the form: `links` makes `links[0].label`. */
  list: string
  most: number
  columns: [Column, Column]
  submit: string
}

/** A few rows of two fields each. Those that are used and two more stand open; an emptied row is left out. */
export function PairsForm({ list, most, columns, hint, submit, ...form }: Props) {
  const used = Array.from({ length: most }, (_, index) => index).filter((index) =>
    columns.some(({ name }) => form.before[`${list}[${index}].${name}`]),
  ).length
  return (
    <SettingForm {...form} buttons={<SmallButton tone="ink">{submit}</SmallButton>}>
      {({ field }) => (
        <div className="grid max-w-3xl gap-4">
          <p className="measure text-sm text-muted">{hint}</p>
          {Array.from({ length: Math.min(most, used + 2) }, (_, index) => (
            <fieldset key={index} className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
              <legend className="sr-only">Row {index + 1}</legend>
              {columns.map(({ name, ...column }) => (
                <TextField key={name} {...field(`${list}[${index}].${name}`)} {...column} dir="auto" />
              ))}
            </fieldset>
          ))}
        </div>
      )}
    </SettingForm>
  )
}
