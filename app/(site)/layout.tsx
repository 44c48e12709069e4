import type { ReactNode } from "react"
import { SiteFrame } from "@/components/site/site-frame"
import { announcementNow, currentSettings } from "@/domain/settings/queries"

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const settings = await currentSettings()
  return (
    <SiteFrame settings={settings} announcement={await announcementNow(settings)}>
      {children}
    </SiteFrame>
  )
}
