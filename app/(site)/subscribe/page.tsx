import type { Metadata } from "next"
import { pageMetadata } from "@/components/site/page-metadata"
import { SubscribeCalendar } from "@/components/site/subscribe-calendar"
import { SubscribeElsewhere } from "@/components/site/subscribe-elsewhere"
import { subscribeLinks } from "@/components/site/subscribe-links"
import { PageHeading } from "@/components/ui/page-heading"
import { eventFilter, filterQuery } from "@/domain/events/event-filter"
import { nameFilter } from "@/domain/events/name-filter"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"

type Props = { searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { group } = await currentSettings()
  const feeds = filterQuery(eventFilter.parse(await searchParams))
  const metadata = pageMetadata({
    title: "Subscribe",
    description: `The events of ${group.name} in your calendar or feed reader, kept right by themselves.`,
    path: "/subscribe",
    groupName: group.name,
    feeds,
  })
  return feeds ? { ...metadata, robots: { index: false, follow: true } } : metadata
}

/** Every way to keep up, for all that is on or for what the list was narrowed to. */
export default async function SubscribePage({ searchParams }: Props) {
  const filter = eventFilter.parse(await searchParams)
  const query = filterQuery(filter)
  const [{ group }, words] = await Promise.all([currentSettings(), nameFilter(filter)])
  const { BASE_URL: baseUrl } = env()
  const name = [group.name, words].filter(Boolean).join(": ")
  const links = subscribeLinks(baseUrl, query, name)
  return (
    <div className="sheet-width">
      <PageHeading title="Subscribe">
        <p className="measure mt-5 text-lg" dir="auto">
          {words ? (
            <>
              Only this: <strong>{words}</strong>. <a href="/subscribe">Rather everything</a>
            </>
          ) : (
            <>
              All that we are part of. To follow a part of it, narrow <a href="/events">what’s on</a> first.
            </>
          )}
        </p>
      </PageHeading>
      <div className="grid gap-x-16 gap-y-14 lg:grid-cols-[7fr_5fr]">
        <SubscribeCalendar links={links} />
        <SubscribeElsewhere links={links} baseUrl={baseUrl} query={query} name={name} />
      </div>
    </div>
  )
}
