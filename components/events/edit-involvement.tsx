import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { involvementKinds } from "@/domain/events/event"
import type { Typed } from "@/lib/form"

type Props = { typed: Typed; errors: Record<string, string>; members: { id: string; name: string }[] }

/** Why it's here: without these four it cannot be published, so they come first. */
export function EditInvolvement({ typed, errors, members }: Props) {
  const kinds = Object.entries(involvementKinds).map(([value, label]) => ({ value, label }))
  const people = members.map((one) => ({ value: one.id, label: one.name }))
  return (
    <fieldset className="grid gap-4">
      <legend className="display mb-3 text-xl">Why it’s here</legend>
      <TextField name="title" label="Title" required defaultValue={typed.title} error={errors.title} />
      <TextareaField
        name="audienceValue"
        label="What our people get"
        hint="“After this, our people can …”"
        rows={2}
        defaultValue={typed.audienceValue}
        error={errors.audienceValue}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="involvementKind"
          label="How are we in it?"
          options={[{ value: "", label: "Not yet" }, ...kinds]}
          defaultValue={typed.involvementKind}
          error={errors.involvementKind}
        />
        <SelectField
          name="involvementMemberId"
          label="Who of us stands for it?"
          options={[{ value: "", label: "Nobody yet" }, ...people]}
          defaultValue={typed.involvementMemberId}
          error={errors.involvementMemberId}
        />
      </div>
      <TextField
        name="involvementSentence"
        label="In one sentence"
        hint="“Sam teaches the first hour.”"
        defaultValue={typed.involvementSentence}
        error={errors.involvementSentence}
      />
    </fieldset>
  )
}
