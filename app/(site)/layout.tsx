import type { ReactNode } from "react"
import { SiteFrame } from "@/components/site/site-frame"
import { currentSettings } from "@/domain/settings/queries"

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { group, show } = await currentSettings()
  return (
    <SiteFrame groupName={group.name} tagline={group.tagline} showName={show.isOn ? show.name : null}>
      {children}
    </SiteFrame>
  )
}
