import type { Metadata } from "next"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = {
  title: "Who runs this",
  description: "Who is responsible for this site, and where to reach them.",
  alternates: { canonical: "/imprint" },
}

export default async function ImprintPage() {
  const { group } = await currentSettings()
  return (
    <div className="sheet-width">
      <PageHeading title="Who runs this" />
      <div className="grid gap-6 border-t-4 border-ink pt-6">
        {!group.postalAddress.startsWith(group.name) && <p className="display text-2xl">{group.name}</p>}
        {group.postalAddress && (
          <address className="whitespace-pre-line not-italic">{group.postalAddress}</address>
        )}
        <Paragraphs text={group.imprint} />
        <p>
          <a href="/contact" className="font-semibold">
            Write to us
          </a>
        </p>
        <p className="measure text-muted">
          This site runs on Greenroom, free software that a group can host itself.
        </p>
      </div>
    </div>
  )
}
