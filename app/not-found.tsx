import type { Metadata } from "next"
import { DeadEnd } from "@/components/site/dead-end"
import { SiteFrame } from "@/components/site/site-frame"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = { title: "Nothing here", robots: { index: false } }

/**
 * One page for every address that is none, events that were taken down included: Next sends only this one as a
 * whole document, and a stranger should not learn which of the two it was.
 */
export default async function NotFound() {
  const { group, show } = await currentSettings()
  return (
    <SiteFrame groupName={group.name} tagline={group.tagline} showName={show.isOn ? show.name : null}>
      <DeadEnd over="404" title="Nothing here">
        <p>
          Either the address has a slip in it, or what stood here has been taken down since. That happens to
          events that turn out not to be what we said they were.
        </p>
        <p>If it is an event in your calendar, ask whoever runs it before you set off.</p>
      </DeadEnd>
    </SiteFrame>
  )
}
