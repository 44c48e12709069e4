import type { Metadata } from "next"
import { MailAddress } from "@/components/site/mail-address"
import { TitledPart } from "@/components/site/titled-part"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"
import { bareAddress } from "@/lib/text"

export const metadata: Metadata = {
  title: "Who runs this",
  description: "Who is responsible for this site, and where to reach them.",
  alternates: { canonical: "/imprint" },
}

/** What some laws ask for, and every reader may: who answers for this, and how to reach them. */
export default async function ImprintPage() {
  const { group } = await currentSettings()
  return (
    <div className="sheet-width">
      <PageHeading title="Who runs this" />
      <div className="border-t-4 border-ink">
        <TitledPart title="Who">
          <address className="whitespace-pre-line not-italic" dir="auto">
            {group.postalAddress.startsWith(group.name) ? "" : `${group.name}\n`}
            {group.postalAddress || group.city}
          </address>
        </TitledPart>
        {group.imprint && (
          <TitledPart title="What has to be said">
            <Paragraphs text={group.imprint} />
          </TitledPart>
        )}
        <TitledPart title="Reach us">
          <p>
            <MailAddress address={group.contactEmail || bareAddress(env().REPLY_TO)} />
          </p>
          <p>
            Something here is wrong, or should not be here? <a href="/contact">Write to us</a>, a person reads
            it.
          </p>
        </TitledPart>
        <TitledPart title="What stands here">
          <p>
            We are in every event that we list; <a href="/how-we-choose">how we choose</a> says why. Links
            lead to pages of others, who answer for them. What we keep about whom:{" "}
            <a href="/privacy">privacy</a>.
          </p>
          <p className="text-muted">
            This site runs on Greenroom, free software that a group can host itself.
          </p>
        </TitledPart>
      </div>
    </div>
  )
}
