import { Choice } from "@/components/ui/choice"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import type { Typed } from "@/lib/form"

type Props = { typed: Typed; errors: Record<string, string> }

export function EditWhat({ typed, errors }: Props) {
  const text = (name: string, label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      isOptional
      defaultValue={typed[name]}
      error={errors[name]}
    />
  )
  return (
    <fieldset className="grid content-start gap-4">
      <legend className="display mb-3 text-xl">Where and what</legend>
      {text("placeName", "Place")}
      {text("address", "Street")}
      <div className="grid gap-4 sm:grid-cols-2">
        {text("city", "City")}
        {text("country", "Country")}
      </div>
      <Choice
        type="checkbox"
        name="isOnline"
        value="on"
        label="People can take part online"
        defaultChecked={Boolean(typed.isOnline)}
      />
      {text("url", "Its own page")}
      {text("conductUrl", "Code of conduct")}
      {text("tags", "Tags", "Separated by commas, at most eight.")}
      <TextareaField
        name="description"
        label="Description"
        isOptional
        rows={8}
        defaultValue={typed.description}
        error={errors.description}
      />
    </fieldset>
  )
}
