import { Choice } from "@/components/ui/choice"
import { Fold } from "@/components/ui/fold"
import { EditLine, EditPart, isOpenFor, type Part } from "./edit-fields"

type Props = Part & { places: { id: string; name: string; city: string }[] }

/** Where it is. The name of a place that we know is enough: the server fills in the rest. */
export function EditWhere({ typed, errors, places }: Props) {
  const part = { typed, errors }
  return (
    <EditPart title="Where">
      <EditLine
        {...part}
        name="placeName"
        label="Place"
        hint="Where we have been before, the name is enough."
        list="known-places"
      />
      <datalist id="known-places">
        {places.map(({ id, name, city }) => (
          <option key={id} value={name}>
            {city}
          </option>
        ))}
      </datalist>
      <Fold
        summary="Address"
        hint={[typed.address, typed.city].filter(Boolean).join(", ")}
        isOpen={isOpenFor({ typed: {}, errors }, ["address", "city", "country"])}
      >
        <EditLine {...part} name="address" label="Street" />
        <div className="grid gap-4 sm:grid-cols-2">
          <EditLine {...part} name="city" label="City" />
          <EditLine {...part} name="country" label="Country" />
        </div>
      </Fold>
      <Choice
        type="checkbox"
        name="isOnline"
        value="on"
        label="One can take part online"
        hint="With a place above it is both."
        defaultChecked={Boolean(typed.isOnline)}
      />
    </EditPart>
  )
}
