import type { EventOnShow } from "@/domain/episodes/weigh-event"
import { dateText } from "@/domain/events/event"
import { localTimeOf } from "@/lib/zone"

type Episode = NonNullable<EventOnShow["last"]>

const heard = ({ number, airsAt, zone }: Episode) => `${number}, heard ${dateText(localTimeOf(airsAt, zone))}`

/** Where an event stands in the show's calendar: the last chance to speak of it, and whether a guest comes too late. */
export function AgainstShow({ weighed, one }: { weighed: EventOnShow | null; one: string }) {
  if (!weighed) return null
  const { last, nextFree, isTooLate } = weighed
  return (
    <p className="mt-2">
      {last ? (
        <>
          Last {one} before it: <a href={`/dashboard/show/episodes/${last.number}`}>{heard(last)}</a>.
        </>
      ) : (
        `No ${one} is heard before it.`
      )}{" "}
      {isTooLate && (
        <strong className="text-danger">
          {nextFree
            ? `The next free seat is too late for it: ${heard(nextFree)}.`
            : "No seat is free to speak of it on the show."}
        </strong>
      )}
    </p>
  )
}
