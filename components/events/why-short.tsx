import { Stamp } from "@/components/ui/stamp"
import { involvementKinds, type ListedEvent } from "@/domain/events/event"

/** Why it's here, as a list has it: what our people get, and who of us stands for it. */
export function WhyShort({ event }: { event: Pick<ListedEvent, "audienceValue" | "involvements"> }) {
  const [first, ...others] = event.involvements
  return (
    <div>
      <p className="measure text-base" dir="auto">
        <span className="sr-only">Why it’s here: </span>
        {event.audienceValue}
      </p>
      {first && (
        <div className="mt-3">
          <Stamp>
            {involvementKinds[first.kind]} <span aria-hidden="true">/</span> <bdi>{first.memberName}</bdi>
            {others.length > 0 && ` + ${others.length}`}
          </Stamp>
        </div>
      )}
    </div>
  )
}
