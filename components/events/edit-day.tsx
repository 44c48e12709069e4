import { Choice } from "@/components/ui/choice"
import { Fold } from "@/components/ui/fold"
import { EditLine, isOpenFor, type Part } from "./edit-fields"

/** A day and its hours. A whole day hides the hours by style alone, so that it does so without script. */
export function EditDay({ typed, errors }: Part) {
  const part = { typed, errors }
  return (
    <div className="group/day grid gap-4">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[1.4fr_1fr_1fr]">
        <div className="col-span-2 sm:col-span-1">
          <EditLine {...part} name="startsOn" label="Day" type="date" isNeeded />
        </div>
        <div className="group-has-[[name=isAllDay]:checked]/day:hidden">
          <EditLine {...part} name="startsTime" label="From" type="time" isNeeded />
        </div>
        <div className="group-has-[[name=isAllDay]:checked]/day:hidden">
          <EditLine {...part} name="endsTime" label="Until" type="time" />
        </div>
      </div>
      <Choice
        type="checkbox"
        name="isAllDay"
        value="on"
        label="All day"
        hint="Then it has no hours."
        defaultChecked={Boolean(typed.isAllDay)}
      />
      <Fold summary="It takes several days" isOpen={isOpenFor(part, ["endsOn"])}>
        <EditLine {...part} name="endsOn" label="Last day" type="date" />
      </Fold>
    </div>
  )
}
