import { Choice } from "@/components/ui/choice"
import { Fieldset } from "@/components/ui/fieldset"
import { Fold } from "@/components/ui/fold"
import { SelectField } from "@/components/ui/select-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { type AccessFact, accessFacts } from "@/domain/events/event"
import { EditLine, isOpenFor, type Part } from "./edit-fields"

type Props = Part & {
  series: { id: string; title: string }[]
  /** What the place brings along for every event in it. */
  inherited: { place: string; access: AccessFact[]; note: string } | null
}

/** What only some events need, folded until they do. */
export function EditRest({ typed, errors, series, inherited }: Props) {
  const part = { typed, errors }
  return (
    <div className="grid">
      <Fold summary="Price and tickets" isOpen={isOpenFor(part, ["price", "ticketUrl"])}>
        <EditLine
          {...part}
          name="price"
          label="Price"
          hint="In words: “Free”, “12 dollars, or what you can”."
        />
        <EditLine {...part} name="ticketUrl" label="Where to get tickets" type="url" />
      </Fold>
      <Fold summary="Getting in" isOpen={isOpenFor(part, ["access", "accessNote"])}>
        <EditAccess {...part} inherited={inherited} />
      </Fold>
      <Fold summary="Who else organises it" isOpen={isOpenFor(part, ["organisers", "conductUrl"])}>
        <TextareaField
          name="organisers"
          label="Organisers"
          isOptional
          hint="One a line: “Eastside Tool Library https://eastsidetools.example”."
          rows={3}
          dir="auto"
          defaultValue={typed.organisers}
          error={errors.organisers}
        />
        <EditLine {...part} name="conductUrl" label="House rules" type="url" />
      </Fold>
      {series.length > 0 && (
        <Fold summary="Part of a series" isOpen={isOpenFor(part, ["seriesId"])}>
          <SelectField
            name="seriesId"
            label="Series"
            options={[
              { value: "", label: "None" },
              ...series.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            defaultValue={typed.seriesId}
            error={errors.seriesId}
          />
        </Fold>
      )}
    </div>
  )
}

type AccessProps = Part & Pick<Props, "inherited">

/** What somebody has to know before they come. What the place has is said once, there. */
export function EditAccess({ typed, errors, inherited }: AccessProps) {
  const ticked = (typed.access ?? "").split("\n")
  const own = (Object.keys(accessFacts) as AccessFact[]).filter((fact) => !inherited?.access.includes(fact))
  return (
    <>
      {inherited && (inherited.access.length > 0 || inherited.note) && (
        <p className="text-sm">
          From {inherited.place}:{" "}
          {[...inherited.access.map((fact) => accessFacts[fact]), inherited.note].filter(Boolean).join(", ")}
        </p>
      )}
      <Fieldset id="access" legend="What there is" error={errors.access}>
        <div className="grid gap-2 sm:grid-cols-2">
          {own.map((fact) => (
            <Choice
              key={fact}
              type="checkbox"
              name="access"
              id={`access-${fact}`}
              value={fact}
              label={accessFacts[fact]}
              defaultChecked={ticked.includes(fact)}
            />
          ))}
        </div>
      </Fieldset>
      <TextareaField
        name="accessNote"
        label="Anything else to know"
        isOptional
        rows={2}
        dir="auto"
        defaultValue={typed.accessNote}
        error={errors.accessNote}
      />
    </>
  )
}
