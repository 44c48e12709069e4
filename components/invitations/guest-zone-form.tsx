"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { SelectField } from "@/components/ui/select-field"
import { GuestForm } from "./guest-form"
import { useReaderZone } from "./reader-zone"

type Props = { action: FormAction; zone: string | null; zones: readonly string[] }

/** Where their clocks stand, said once: then the page and our mails name both times, with and without script. */
export function GuestZoneForm({ action, zone, zones }: Props) {
  const readerZone = useReaderZone()
  const known = zone ?? (readerZone && zones.includes(readerZone) ? readerZone : "")
  return (
    <GuestForm
      action={action}
      button="Show times there"
      look="plain"
      fold={{
        summary: "Where are you?",
        hint: zone ? zone.split("/").pop()?.replace(/_/g, " ") : "for times by your clock",
        id: "where",
      }}
    >
      {({ typed, errors }) => (
        <SelectField
          key={known}
          name="zone"
          label="Your time zone"
          hint="Our mails name it too."
          defaultValue={typed.zone ?? known}
          error={errors.zone}
          options={[
            { value: "", label: "Choose" },
            ...zones.map((one) => ({ value: one, label: one.replace(/_/g, " ") })),
          ]}
        />
      )}
    </GuestForm>
  )
}
