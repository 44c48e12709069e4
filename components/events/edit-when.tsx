import { Choice } from "@/components/ui/choice"
import { Fold } from "@/components/ui/fold"
import { SelectField } from "@/components/ui/select-field"
import { EditDay } from "./edit-day"
import { EditPart, type Part } from "./edit-fields"

type Props = Part & {
  /** Every zone, the group's own first. */
  zones: string[]
  /** It is public: a new time is told, unless the old one was a slip. */
  isPublic: boolean
  /** Its day was taken back and waits for a new one: what was announced is shown and not changed here. */
  announced: string | null
}

const heldBack = ["startsOn", "startsTime", "endsOn", "endsTime", "isAllDay"]

/** Wall time and its zone: the place's own, not the editor's. */
export function EditWhen({ typed, errors, zones, isPublic, announced }: Props) {
  const zoneOptions = zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, " ") }))
  const isElsewhere = typed.zone !== zones[0]
  return (
    <EditPart title="When">
      {announced !== null ? (
        <div>
          <p>
            Postponed; it was announced for <s>{announced}</s>. A new day has its own button, above.
          </p>
          {heldBack.map((name) => (
            <input key={name} type="hidden" name={name} value={typed[name] ?? ""} />
          ))}
        </div>
      ) : (
        <EditDay typed={typed} errors={errors} />
      )}
      {isPublic && announced === null && (
        <Choice
          type="checkbox"
          name="isCorrection"
          value="on"
          label="The time before was a mistake of ours"
          hint="Otherwise a new time stands beside the old one, struck through."
          defaultChecked={Boolean(typed.isCorrection)}
        />
      )}
      <Fold summary="Time zone" hint={typed.zone?.replace(/_/g, " ") || "not known yet"} isOpen={isElsewhere}>
        <SelectField
          name="zone"
          label="Time zone of the place"
          options={[{ value: "", label: "Not known yet" }, ...zoneOptions]}
          defaultValue={typed.zone}
          error={errors.zone}
        />
      </Fold>
    </EditPart>
  )
}
