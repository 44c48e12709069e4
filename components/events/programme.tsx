import { ButtonLink } from "@/components/ui/button-link"
import type { Around } from "@/domain/events/list-around"
import { EventList } from "./event-list"
import { PastEvents } from "./past-events"
import { SubscribeLine } from "./subscribe-line"

type Props = {
  around: Around
  /** The page's own address, without a query. */
  path: string
  /** The filter of what it shows, as a query. */
  query: string
  thisYear: string
  /** What stands there when nothing comes. */
  nothingComing: string
}

/** What comes and what was of one tag, place or series, under its heading. */
export function Programme({
  around: { coming, past, after, before },
  path,
  query,
  thisYear,
  nothingComing,
}: Props) {
  return (
    <>
      {!before && coming.events.length === 0 && (
        <p className="display border-t-4 border-ink pt-5 pb-2 text-2xl">
          {after ? "That is all of it." : nothingComing} <a href="/events">Everything that is on</a>
        </p>
      )}
      <EventList
        page={coming}
        size="week"
        laterHref={(next) => `${path}?after=${encodeURIComponent(next)}`}
        firstHref={after ? path : null}
      />
      <SubscribeLine query={query} />
      {past.events.length > 0 && (
        <PastEvents
          events={past.events}
          thisYear={thisYear}
          title={before ? "What was before that" : "What was"}
        >
          <p className="no-print mt-6 flex flex-wrap gap-3">
            {past.next && (
              <ButtonLink href={`${path}?before=${encodeURIComponent(past.next)}`} look="plain">
                What was earlier
              </ButtonLink>
            )}
            {before && (
              <ButtonLink href={path} look="plain">
                Back to the latest
              </ButtonLink>
            )}
          </p>
        </PastEvents>
      )}
    </>
  )
}
