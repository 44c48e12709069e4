import { ButtonLink } from "@/components/ui/button-link"
import type { PageOfEvents } from "@/domain/events/list-events"
import { EventBlocks } from "./event-blocks"
import { byMonth } from "./group-events"

type Props = {
  page: PageOfEvents
  laterHref(after: string): string
  firstHref: string | null
  size?: "week" | "month"
}

/** A page of what comes, by month, with the ways on and back. */
export function EventList({ page: { events, next }, laterHref, firstHref, size = "month" }: Props) {
  return (
    <>
      <EventBlocks blocks={byMonth(events)} size={size} />
      {(next || firstHref) && (
        <p className="no-print flex flex-wrap gap-3 border-t-4 border-ink pt-6">
          {next && <ButtonLink href={laterHref(next)}>Later events</ButtonLink>}
          {firstHref && (
            <ButtonLink href={firstHref} look="plain">
              Back to the soonest
            </ButtonLink>
          )}
        </p>
      )}
    </>
  )
}
