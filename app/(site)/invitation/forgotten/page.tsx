import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button-link"
import { PageHeading } from "@/components/ui/page-heading"
import { showWords } from "@/domain/episodes/episode"
import { currentSettings } from "@/domain/settings/queries"

export const metadata: Metadata = { title: "Forgotten", robots: { index: false, follow: false } }

type Props = { searchParams: Promise<{ left?: string | string[] }> }

/** After "forget me". It knows nobody: what is left comes as codes in its address, and others are not read. */
export default async function ForgottenPage({ searchParams }: Props) {
  const [{ left }, { group, show }] = await Promise.all([searchParams, currentSettings()])
  const isLeft = (what: string) => [left].flat().includes(what)
  return (
    <div className="sheet-width">
      <PageHeading
        title="Forgotten"
        lead="What you told us as a guest is gone, and so is what we wrote to you about it. Those links open nothing any more."
      />
      <div className="measure grid gap-3 text-lg">
        {isLeft("entry") && (
          <p>
            Your seat on {show.name} is free for somebody else. Please delete the entry in your calendar
            yourself: we have no address any more to tell it.
          </p>
        )}
        {isLeft("name") && (
          <p>
            Your name is still on the page of the {showWords[show.kind].one} that you are in. If it should go
            too, <a href="/contact">write to us</a>, and one of us takes it off.
          </p>
        )}
        {isLeft("pitch") && (
          <p>
            What you pitched has a page of its own, behind the link in its own mails, and is forgotten there.{" "}
            <a href="/pitch/resend">Lost the link?</a>
          </p>
        )}
        <p>You are welcome at any of {group.name}’s events, by any name.</p>
      </div>
      <p className="mt-8">
        <ButtonLink href="/events">See what is on</ButtonLink>
      </p>
    </div>
  )
}
