import type { ReactNode } from "react"
import { Footer } from "./footer"
import { Masthead } from "./masthead"

type Props = { groupName: string; tagline: string; showName: string | null; children: ReactNode }

/** Skip link, masthead, the page, footer. */
export function SiteFrame({ groupName, tagline, showName, children }: Props) {
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-ink focus:px-4 focus:py-3 focus:text-paper"
      >
        Skip to the page
      </a>
      <Masthead groupName={groupName} showName={showName} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <Footer groupName={groupName} tagline={tagline} showName={showName} />
    </>
  )
}
