import { Fold } from "@/components/ui/fold"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { involvementKinds, maxInvolvements } from "@/domain/events/event"
import { EditLine, EditPart, isOpenFor, type Part } from "./edit-fields"

type Props = Part & { members: { id: string; name: string }[] }

/** Why it's here: without these it cannot be published, so they come first. */
export function EditWhy({ typed, errors, members }: Props) {
  const part = { typed, errors }
  const more = Array.from({ length: maxInvolvements - 1 }, (_, index) => `alsoInvolved[${index}]`)
  const fieldsOf = (row: string) => [`${row}.kind`, `${row}.memberId`, `${row}.sentence`]
  return (
    <EditPart title="Why it’s here">
      <EditLine {...part} name="title" label="Title" isNeeded />
      <TextareaField
        name="audienceValue"
        label="What our people get"
        hint="“After this, our people can …”"
        rows={2}
        dir="auto"
        defaultValue={typed.audienceValue}
        error={errors.audienceValue}
      />
      <Standing
        {...part}
        members={members}
        names={["involvementKind", "involvementMemberId", "involvementSentence"]}
        words={["How are we in it?", "Who of us stands for it?", "In one sentence"]}
        hint="“Sam teaches the first hour.”"
      />
      <Fold summary="More of us are in it" isOpen={isOpenFor(part, more.flatMap(fieldsOf))}>
        {more.map((row, index) => (
          <fieldset key={row} className="grid gap-4 border-line not-first:border-t not-first:pt-5">
            <legend className="sr-only">One more of us, number {index + 2}</legend>
            <Standing
              {...part}
              members={members}
              names={fieldsOf(row)}
              words={["How?", "Who?", "In one sentence"]}
            />
          </fieldset>
        ))}
      </Fold>
    </EditPart>
  )
}

type StandingProps = Props & { names: string[]; words: string[]; hint?: string }

/** One of us: how, who, and in one sentence. */
function Standing({ typed, errors, members, names, words, hint }: StandingProps) {
  const [kind = "", member = "", sentence = ""] = names
  const kinds = Object.entries(involvementKinds).map(([value, label]) => ({ value, label }))
  const people = members.map((one) => ({ value: one.id, label: one.name }))
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={kind}
          label={words[0] ?? ""}
          options={[{ value: "", label: "Not yet" }, ...kinds]}
          defaultValue={typed[kind]}
          error={errors[kind]}
        />
        <SelectField
          name={member}
          label={words[1] ?? ""}
          options={[{ value: "", label: "Nobody yet" }, ...people]}
          defaultValue={typed[member]}
          error={errors[member]}
        />
      </div>
      <TextField
        name={sentence}
        label={words[2] ?? ""}
        hint={hint}
        dir="auto"
        defaultValue={typed[sentence]}
        error={errors[sentence]}
      />
    </>
  )
}
