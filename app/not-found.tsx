import type { Metadata } from "next"
import { NothingHere } from "@/components/site/nothing-here"
import { SiteFrame } from "@/components/site/site-frame"
import { listEvents } from "@/domain/events/list-events"
import { announcementNow, currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"

export const metadata: Metadata = { title: "Nothing here", robots: { index: false } }

/** Sent as a whole document, whichever page was not found. */
export default async function NotFound() {
  const [settings, { events }] = await Promise.all([currentSettings(), listEvents({}, { limit: 3 })])
  return (
    <SiteFrame
      settings={settings}
      announcement={await announcementNow(settings)}
      host={new URL(env().BASE_URL).host}
    >
      <NothingHere events={events} />
    </SiteFrame>
  )
}
