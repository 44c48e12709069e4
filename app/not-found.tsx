import type { Metadata } from "next"
import { NothingHere } from "@/components/site/nothing-here"
import { SiteFrame } from "@/components/site/site-frame"
import { listEvents } from "@/domain/events/list-events"
import { announcementNow, currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = { title: "Nothing here", robots: { index: false } }

/** Sent as a whole document, whichever page was not found. */
export default async function NotFound() {
  const [settings, { events }] = await Promise.all([currentSettings(), listEvents({}, { limit: 3 })])
  return (
    <SiteFrame settings={settings} announcement={await announcementNow(settings)}>
      <NothingHere events={events} />
    </SiteFrame>
  )
}
