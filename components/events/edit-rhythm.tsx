import { Choice } from "@/components/ui/choice"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { EditLine, type Part } from "./edit-fields"

/** How often, and until when: a rule in five small questions. The weekday is the first date's own. */
export function EditRhythm({ typed, errors, weekday }: Part & { weekday: string }) {
  const part = { typed, errors }
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="rhythm"
          label="How often?"
          options={[
            { value: "weekly", label: `Every ${weekday}` },
            { value: "monthly", label: `Once a month, on the same ${weekday}` },
          ]}
          defaultValue={typed.rhythm ?? "weekly"}
          error={errors.rhythm}
        />
        <TextField
          name="every"
          label="Every how many weeks or months?"
          type="number"
          min={1}
          max={12}
          defaultValue={typed.every ?? "1"}
          error={errors.every}
        />
      </div>
      <Choice
        type="checkbox"
        name="isLast"
        value="on"
        label={`The last ${weekday} of the month`}
        hint="Of a monthly one; otherwise the first, second, third or fourth, as the first date is."
        defaultChecked={Boolean(typed.isLast)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <EditLine {...part} name="count" label="How many dates?" type="number" />
        <EditLine {...part} name="until" label="Or until when?" type="date" />
      </div>
    </div>
  )
}
