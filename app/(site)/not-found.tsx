import { NothingHere } from "@/components/site/nothing-here"
import { listEvents } from "@/domain/events/list-events"

/** Where a browser with script puts it: inside the frame that is there already. */
export default async function NotFound() {
  return <NothingHere events={(await listEvents({}, { limit: 3 })).events} />
}
