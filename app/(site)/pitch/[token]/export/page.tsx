import type { Metadata } from "next"
import { requirePitcher } from "@/app/actor"
import { PageHeading } from "@/components/ui/page-heading"
import { ToldList } from "@/components/ui/told-list"
import { exportPitch } from "@/domain/pitches/export-pitch"
import { currentSettings } from "@/domain/settings/queries"
import { clockTimeOf, monthsLater } from "@/lib/zone"

export const metadata: Metadata = { title: "Your copy", robots: { index: false, follow: false } }

/** The same as the file, to read and to print. It is made anew each time and kept nowhere. */
export default async function PitcherCopyPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const pitcher = await requirePitcher(token)
  const [{ "what this is": what, ...copy }, { group }] = await Promise.all([
    exportPitch(pitcher),
    currentSettings(),
  ])
  const moment = (at: Date) => `${monthsLater(at, 0, group.zone)}, ${clockTimeOf(at, group.zone)}`
  return (
    <div className="sheet-width">
      <PageHeading size="room" over="Your copy" title={what.replace(/\.$/, "")} />
      <p className="measure mb-8 print:hidden">
        Print it or save it from your browser, or take it{" "}
        <a href={`/pitch/${token}/export.json`} download>
          as a file for programs
        </a>
        . <a href={`/pitch/${token}`}>Back to your pitch</a>
      </p>
      <ToldList copy={copy} moment={moment} />
    </div>
  )
}
