import { Choice } from "@/components/ui/choice"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { Typed } from "@/lib/form"

type Props = { typed: Typed; errors: Record<string, string>; zones: string[] }

/** Wall time and its zone: the place's own, not the editor's. */
export function EditWhen({ typed, errors, zones }: Props) {
  const zoneOptions = zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") }))
  return (
    <fieldset className="grid gap-4">
      <legend className="display mb-3 text-xl">When</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="startsLocal"
          type="datetime-local"
          label="Begins"
          required
          defaultValue={typed.startsLocal}
          error={errors.startsLocal}
        />
        <TextField
          name="endsLocal"
          type="datetime-local"
          label="Ends"
          isOptional
          defaultValue={typed.endsLocal}
          error={errors.endsLocal}
        />
      </div>
      <Choice
        type="checkbox"
        name="isAllDay"
        value="on"
        label="All day"
        hint="Then the hours above are not shown."
        defaultChecked={Boolean(typed.isAllDay)}
      />
      <SelectField
        name="zone"
        label="Time zone of the place"
        options={[{ value: "", label: "Not known yet" }, ...zoneOptions]}
        defaultValue={typed.zone}
        error={errors.zone}
      />
    </fieldset>
  )
}
