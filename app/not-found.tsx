import type { Metadata } from "next"
import { DeadEnd } from "@/components/site/dead-end"
import { SiteFrame } from "@/components/site/site-frame"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = { title: "Nothing here", robots: { index: false } }

export default async function NotFound() {
  const { group, show } = await currentSettings()
  return (
    <SiteFrame groupName={group.name} tagline={group.tagline} showName={show.isOn ? show.name : null}>
      <DeadEnd over="404" title="Nothing here">
        <p>There is no page at this address. What is on stands where it always does.</p>
      </DeadEnd>
    </SiteFrame>
  )
}
