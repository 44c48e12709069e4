import type { Metadata } from "next"
import { EventDays } from "@/components/events/event-days"
import { AudienceFigures } from "@/components/site/audience-figures"
import { pageMetadata } from "@/components/site/page-metadata"
import { ButtonLink } from "@/components/ui/button-link"
import { PageHeading } from "@/components/ui/page-heading"
import { Paragraphs } from "@/components/ui/paragraphs"
import { nextOwnEvent } from "@/domain/events/queries"
import { currentSettings } from "@/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const { group } = await currentSettings()
  return pageMetadata({
    title: "How to join",
    description: group.joinText,
    path: "/join",
    groupName: group.name,
  })
}

/** How a stranger becomes one of us: by turning up. */
export default async function JoinPage() {
  const [{ group, show, figures }, own] = await Promise.all([currentSettings(), nextOwnEvent()])
  return (
    <div className="sheet-width">
      <PageHeading title="How to join" />
      <div className="grid gap-x-16 gap-y-10 border-t-4 border-ink pt-6 lg:grid-cols-[7fr_5fr]">
        <div className="grid content-start gap-6">
          <Paragraphs text={group.joinText} className="measure display text-2xl" />
          {group.about && <Paragraphs text={group.about} />}
          {group.joinUrl && (
            <p>
              <ButtonLink href={group.joinUrl} rel="noopener" look="accent">
                Join from home
              </ButtonLink>
            </p>
          )}
        </div>
        <ul className="grid content-start gap-4">
          <li className="border-t border-line pt-3">
            Not sure whether it is for you? Our people are {group.audience}. If that is nearly you, it is you.
          </li>
          {show.isOn && (
            <li className="border-t border-line pt-3">
              You would rather listen first? <a href="/show">{show.name}</a>
            </li>
          )}
          <li className="border-t border-line pt-3">
            You want to tell our people about an event? That is another way in:{" "}
            <a href="/how-we-choose">how we choose</a>
          </li>
        </ul>
      </div>
      <AudienceFigures title="In numbers" figures={figures} />
      {own && (
        <section aria-labelledby="next-own" className="mt-16">
          <h2 id="next-own" className="display mb-3 text-3xl font-black uppercase">
            Begin here
          </h2>
          <EventDays days={[{ date: own.startsLocal.slice(0, 10), events: [own] }]} />
        </section>
      )}
    </div>
  )
}
