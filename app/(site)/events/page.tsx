import type { Metadata } from "next"
import { EventBlocks } from "@/components/events/event-blocks"
import { byMonth } from "@/components/events/group-events"
import { PastEvents } from "@/components/events/past-events"
import { SubscribeLine } from "@/components/events/subscribe-line"
import { pageMetadata } from "@/components/site/page-metadata"
import { ButtonLink } from "@/components/ui/button-link"
import { pastEvents, upcomingEvents } from "@/domain/events/queries"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { group } = await currentSettings()
  const { after } = await searchParams
  const description = `What ${group.name} is part of: few events, and for each one why it is here and who of us is in it.`
  const metadata = pageMetadata({
    title: "What’s on",
    description,
    path: "/events",
    groupName: group.name,
    feeds: "",
  })
  return after ? { ...metadata, robots: { index: false, follow: true } } : metadata
}

/** Everything that is on and coming, by month; then what was. */
export default async function EventsPage({ searchParams }: Props) {
  const { after } = await searchParams
  const cursor = typeof after === "string" ? after : undefined
  const [{ events, next }, past, today] = await Promise.all([
    upcomingEvents(50, cursor),
    cursor ? [] : pastEvents(12),
    currentSettings().then(todayOfGroup),
  ])
  return (
    <div className="sheet-width">
      <header className="flex flex-wrap items-baseline justify-between gap-x-10 gap-y-1 pt-6 pb-8">
        <h1 className="display text-2xl">What’s on</h1>
        <p>
          Every event here has one of us in it. <a href="/how-we-choose">How we choose</a>
        </p>
      </header>
      {events.length > 0 ? (
        <EventBlocks blocks={byMonth(events)} size="month" />
      ) : (
        <p className="display border-t-4 border-ink pt-5 text-3xl">
          {cursor
            ? "That is all of it."
            : "Nothing is listed just now. We would rather list nothing than anything."}
        </p>
      )}
      {(next || cursor) && (
        <p className="flex flex-wrap gap-3 border-t-4 border-ink pt-6">
          {next && <ButtonLink href={`/events?after=${encodeURIComponent(next)}`}>Later events</ButtonLink>}
          {cursor && (
            <ButtonLink href="/events" look="plain">
              Back to the soonest
            </ButtonLink>
          )}
        </p>
      )}
      <SubscribeLine query="" />
      {past.length > 0 && <PastEvents events={past} thisYear={today.slice(0, 4)} />}
    </div>
  )
}
