import { type EventFilter, filterQuery, isFiltered } from "@/domain/events/event-filter"
import type { Found } from "@/domain/events/search-events"
import { SearchEmpty } from "./search-empty"
import { SearchHits } from "./search-hits"

type Props = { filter: EventFilter; q: string; found: Found; today: string }

/** What a search found, or what to try instead. */
export function SearchView({ filter, q, found, today }: Props) {
  if (found.coming.length + found.past.length > 0)
    return <SearchHits q={q} found={found} thisYear={today.slice(0, 4)} />
  return (
    <SearchEmpty
      q={q}
      isNarrowed={isFiltered({ ...filter, q: undefined })}
      href={`/events${filterQuery({ q })}`}
    />
  )
}
