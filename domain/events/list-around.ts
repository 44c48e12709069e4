import "server-only"
import type { EventFilter } from "./event-filter"
import { listEvents, type PageOfEvents } from "./list-events"
import { listPast } from "./list-past"

type Cursors = { after?: string | undefined; before?: string | undefined }
export type Around = Cursors & { coming: PageOfEvents; past: PageOfEvents }

const none: PageOfEvents = { events: [], next: null }

/** What comes and what was of one tag, place or series. A later page of the one is without the other. */
export async function listAround(
  filter: Partial<EventFilter>,
  { after, before }: Cursors = {},
): Promise<Around> {
  const [coming, past] = await Promise.all([
    before ? none : listEvents(filter, { after }),
    after ? none : listPast(filter, { before, limit: 30 }),
  ])
  return { coming, past, after, before }
}
