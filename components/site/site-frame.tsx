import type { ReactNode } from "react"
import type { Announcement as Shown } from "@/domain/settings/queries"
import type { Settings } from "@/domain/settings/settings"
import { Announcement } from "./announcement"
import { Footer } from "./footer"
import { Masthead } from "./masthead"

/** `host`: where the site is, as one types it, `group.example`. */
type Props = { settings: Settings; announcement: Shown | null; host: string; children: ReactNode }

/** Skip link, announcement, masthead, the page, footer. */
export function SiteFrame({ settings: { group, show, look, links }, announcement, host, children }: Props) {
  const showName = show.isOn ? show.name : null
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-ink focus:px-4 focus:py-3 focus:text-paper"
      >
        Skip to the page
      </a>
      {announcement && <Announcement announcement={announcement} />}
      <Masthead groupName={group.name} look={look} showName={showName} host={host} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer groupName={group.name} tagline={group.tagline} showName={showName} links={links} />
    </>
  )
}
