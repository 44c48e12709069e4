import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireGuest } from "@/app/actor"
import { PageHeading } from "@/components/ui/page-heading"
import { ToldList } from "@/components/ui/told-list"
import { exportGuest } from "@/domain/pitches/export-guest"
import { currentSettings } from "@/domain/settings/queries"
import { clockTimeOf, monthsLater } from "@/lib/zone"

export const metadata: Metadata = { title: "Your copy", robots: { index: false, follow: false } }

/** The same as the file, to read and to print. It is made anew each time and kept nowhere. */
export default async function GuestCopyPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const guest = await requireGuest(token)
  const [copy, { group }] = await Promise.all([exportGuest(guest), currentSettings()])
  if (!copy) notFound()
  const { "what this is": what, ...told } = copy
  const moment = (at: Date) => `${monthsLater(at, 0, group.zone)}, ${clockTimeOf(at, group.zone)}`
  return (
    <div className="sheet-width">
      <PageHeading size="room" over="Your copy" title={what.replace(/\.$/, "")} />
      <p className="measure mb-8 print:hidden">
        Print it or save it from your browser, or take it{" "}
        <a href={`/invitation/${token}/export.json`} download>
          as a file for programs
        </a>
        . <a href={`/invitation/${token}`}>Back to your invitation</a>
      </p>
      <ToldList copy={told} moment={moment} />
    </div>
  )
}
