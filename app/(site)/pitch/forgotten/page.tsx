import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button-link"
import { PageHeading } from "@/components/ui/page-heading"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = { title: "Forgotten", robots: { index: false, follow: false } }

/** After "forget me". It is the same for everybody, and knows nobody. */
export default async function ForgottenPage() {
  const { group } = await currentSettings()
  return (
    <div className="sheet-width">
      <PageHeading title="Forgotten" lead="What you sent us is gone, and so is what we wrote about it." />
      <div className="measure grid gap-3 text-lg">
        <p>
          The links in our mails open nothing any more. If you sent us other pitches, each has its own page
          and is forgotten there.
        </p>
        <p>
          Thank you for having thought of {group.name}. You are welcome at any of our events, by any name.
        </p>
      </div>
      <p className="mt-8">
        <ButtonLink href="/events">See what is on</ButtonLink>
      </p>
    </div>
  )
}
