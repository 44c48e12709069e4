import "server-only"
import type { EventFilter } from "./event-filter"
import { listEvents, type PageOfEvents } from "./list-events"
import { listPast } from "./list-past"
import { narrowEvents } from "./narrow-events"

type Cursors = { after?: string | undefined; before?: string | undefined }
export type Around = Cursors & { coming: PageOfEvents; past: PageOfEvents }

const none: PageOfEvents = { events: [], next: null }

/** What comes and what was of one tag, place or series. A later page of the one is without the other. */
export async function listAround(
  filter: Partial<EventFilter>,
  { after, before }: Cursors = {},
): Promise<Around> {
  // Looking up what few events have is most of the work, so it is done once for both.
  const narrowed = await narrowEvents(filter)
  const [coming, past] = await Promise.all([
    before ? none : listEvents(filter, { after, narrowed }),
    after ? none : listPast(filter, { before, limit: 30, narrowed }),
  ])
  return { coming, past, after, before }
}
