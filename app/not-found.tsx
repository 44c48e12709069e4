import type { Metadata } from "next"
import { NothingHere } from "@/components/site/nothing-here"
import { SiteFrame } from "@/components/site/site-frame"
import { listEvents } from "@/domain/events/list-events"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = { title: "Nothing here", robots: { index: false } }

/** Sent as a whole document, whichever page was not found. */
export default async function NotFound() {
  const [{ group, show }, { events }] = await Promise.all([currentSettings(), listEvents({}, { limit: 3 })])
  return (
    <SiteFrame groupName={group.name} tagline={group.tagline} showName={show.isOn ? show.name : null}>
      <NothingHere events={events} />
    </SiteFrame>
  )
}
