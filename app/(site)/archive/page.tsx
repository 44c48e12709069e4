import type { Metadata } from "next"
import { ArchiveMonths } from "@/components/events/archive-months"
import { ViewLinks } from "@/components/events/view-links"
import { pageMetadata } from "@/components/site/page-metadata"
import { PageHeading } from "@/components/ui/page-heading"
import { countMonths } from "@/domain/events/count-months"
import { currentSettings } from "@/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const { group } = await currentSettings()
  const description = `Everything that ${group.name} was part of, by month.`
  return pageMetadata({ title: "What was", description, path: "/archive", groupName: group.name })
}

/** The months in which something was. */
export default async function ArchivePage() {
  const months = await countMonths()
  return (
    <div className="sheet-width">
      <PageHeading title="What was" lead="It stays here, because what a group did says who it is." />
      <div className="mb-6">
        <ViewLinks here="archive" list="/events" month="/events?view=month" />
      </div>
      <ArchiveMonths months={months} />
    </div>
  )
}
