import type { Metadata } from "next"
import type { ReactNode } from "react"
import { ActionForm } from "@/components/dashboard/action-form"
import { DashboardFrame } from "@/components/dashboard/dashboard-frame"
import { DemoStrip } from "@/components/dashboard/demo-strip"
import { zoneName } from "@/domain/events/event"
import { currentSettings, nowOfGroup } from "@/domain/settings/queries"
import { mayMoveClock } from "@/domain/settings/skip-days"
import { currentEditor } from "../actor"
import { leave, skipWeek } from "./actions"

export const dynamic = "force-dynamic"
export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The frame alone. Who may see a page is asked by that page. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const editor = await currentEditor()
  if (!editor) return children
  const settings = await currentSettings()
  const signOut = (
    <ActionForm action={leave}>
      <button type="submit" className="min-h-8 underline underline-offset-4">
        Sign out
      </button>
    </ActionForm>
  )
  return (
    <DashboardFrame
      groupName={settings.group.name}
      memberName={editor.name}
      signOut={signOut}
      demo={
        mayMoveClock() && (
          <DemoStrip now={`${await nowOfGroup(settings)} ${zoneName(settings.group.zone)}`} skip={skipWeek} />
        )
      }
    >
      {children}
    </DashboardFrame>
  )
}
