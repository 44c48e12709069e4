import type { WayOut } from "@/domain/events/count-without"
import { type EventFilter, filterQuery } from "@/domain/events/event-filter"
import { filterWords } from "./filter-words"

type Props = {
  filter: EventFilter
  placeName: string | undefined
  waysOut: WayOut[]
  /** The group's today, `2026-12-10`. */
  today: string
}

const counted = 100

/** Nothing passes the filter: what would, with one thing less, and where what was is kept. */
export function NoFit({ filter, placeName, waysOut, today }: Props) {
  const words = filterWords(filter, placeName)
  const isPast = filter.to !== undefined && filter.to < today
  return (
    <div className="border-t-4 border-ink pt-5">
      <p className="display text-3xl">
        {words.length > 1 ? "Nothing fits all of that." : "Nothing is coming that fits."}
      </p>
      <ul className="mt-5 grid gap-2 text-lg">
        {isPast && filter.to && (
          <li>
            That is past by now:{" "}
            <a href={`/archive/${filter.to.slice(0, 4)}/${filter.to.slice(5, 7)}`}>what was in that month</a>
          </li>
        )}
        {waysOut.map(({ without, count }) => (
          <li key={without}>
            Without <bdi>{words.find(({ name }) => name === without)?.label}</bdi>{" "}
            <a href={`/events${filterQuery({ ...filter, [without]: undefined })}`}>
              {count === 1 ? "there is one" : count >= counted ? "there are many" : `there are ${count}`}
            </a>
          </li>
        ))}
        <li>
          <a href="/events">Everything that is on</a>
        </li>
      </ul>
    </div>
  )
}
