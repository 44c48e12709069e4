import type { EventPage } from "@/domain/events/event"
import { eventSchema } from "./event-schema"

type Props = { event: EventPage; baseUrl: string; groupName: string }

/**
 * The event for search engines: a data block that no browser runs. React writes a script's text without escaping it,
 * so nothing in it may begin a tag.
 */
export const EventJsonLd = ({ event, ...site }: Props) => (
  <script type="application/ld+json">
    {JSON.stringify(eventSchema(event, site)).replace(/</g, "\\u003c")}
  </script>
)
