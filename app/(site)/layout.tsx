import type { ReactNode } from "react"
import { SiteFrame } from "@/components/site/site-frame"
import { announcementNow, currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const settings = await currentSettings()
  return (
    <SiteFrame
      settings={settings}
      announcement={await announcementNow(settings)}
      host={new URL(env().BASE_URL).host}
    >
      {children}
    </SiteFrame>
  )
}
