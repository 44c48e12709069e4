import type { ReactNode } from "react"
import { KeyHelp } from "./key-help"
import { RoomLinks } from "./room-links"

type Props = {
  groupName: string
  memberName: string
  /** In a demo: what day it is there, and the form that moves the clock. */
  demo: ReactNode
  signOut: ReactNode
  children: ReactNode
}

/** Four rooms and nothing else. The page in it decides who may see it. */
export function DashboardFrame({ groupName, memberName, demo, signOut, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-ink focus:px-4 focus:py-3 focus:text-paper"
      >
        Skip to the page
      </a>
      <header className="no-print border-b-2 border-ink">
        {demo}
        <div className="sheet-width flex items-center justify-between gap-x-6">
          <RoomLinks />
          <p className="display hidden min-w-0 truncate text-lg leading-tight sm:block" dir="auto">
            {groupName}
          </p>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="sheet-width flex-1 outline-none">
        {children}
      </main>
      <footer className="no-print mt-16 border-t border-line text-sm text-muted">
        <div className="sheet-width flex flex-wrap items-center gap-x-5 py-2">
          <span>
            Signed in as <bdi>{memberName}</bdi>
          </span>
          {signOut}
          <a href="/" className="inline-flex min-h-8 items-center">
            See the site
          </a>
          {/* Shown once the keys are listened to: without script it would lead nowhere. */}
          <a href="#keys" className="hidden min-h-8 items-center md:in-data-keys:inline-flex">
            Keys
          </a>
        </div>
      </footer>
      <KeyHelp />
    </div>
  )
}
