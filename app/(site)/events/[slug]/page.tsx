import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { cache } from "react"
import { EventBody } from "@/components/events/event-body"
import { EventJsonLd } from "@/components/events/event-json-ld"
import { EventPicture } from "@/components/events/event-picture"
import { RelatedEvents } from "@/components/events/related-events"
import { DeadEnd } from "@/components/site/dead-end"
import { pageMetadata } from "@/components/site/page-metadata"
import { showWords } from "@/domain/episodes/episode"
import { placeText, whenText } from "@/domain/events/event"
import { nextDates } from "@/domain/events/list-series"
import { eventBySlug } from "@/domain/events/queries"
import { relatedEvents } from "@/domain/events/related-events"
import { currentSettings } from "@/domain/settings/queries"
import { env } from "@/lib/env"

type Props = { params: Promise<{ slug: string }> }

// The page and its metadata ask for the same event; one question to the database is enough.
const lookUp = cache(eventBySlug)

const prefix = { published: "", cancelled: "Cancelled: ", postponed: "Postponed: " }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lookup = await lookUp((await params).slug)
  if (lookup.found !== "page") return { title: "Not listed", robots: { index: false } }
  const { event } = lookup
  const title = prefix[event.state] + event.title
  const description = [whenText(event), placeText(event), event.audienceValue].filter(Boolean).join(" · ")
  const { group } = await currentSettings()
  return pageMetadata({
    title,
    description,
    path: `/events/${event.slug}`,
    groupName: group.name,
    isArticle: true,
    card: `/events/${event.slug}/card.png`,
  })
}

export default async function EventPage({ params }: Props) {
  const lookup = await lookUp((await params).slug)
  if (lookup.found === "moved") permanentRedirect(`/events/${lookup.slug}`)
  if (lookup.found === "gone") return <TakenDown />
  if (lookup.found !== "page") notFound()
  const { event } = lookup
  const [{ group, show }, related, seriesDates] = await Promise.all([
    currentSettings(),
    relatedEvents(event),
    event.series ? nextDates(event.series.slug, event.slug) : [],
  ])
  return (
    <EventBody
      event={event}
      seriesDates={seriesDates}
      words={showWords[show.kind]}
      picture={<EventPicture picture={event.picture} />}
    >
      <EventJsonLd event={event} baseUrl={env().BASE_URL} groupName={group.name} />
      <RelatedEvents events={related} />
      <p className="no-print mt-16 flex flex-wrap gap-x-8 gap-y-2 border-t-4 border-ink pt-4">
        <a href="/events" className="font-semibold">
          Everything that is on
        </a>
        <a href="/how-we-choose">How we choose what is here</a>
      </p>
    </EventBody>
  )
}

/** It was public once, so its address is answered with 410 (RFC 9110, 15.5.11): the front reads the tag. */
const TakenDown = () => (
  <>
    <meta name="status" content="410" />
    <DeadEnd over="Not on our calendar any more" title="We took it down">
      <p>
        This event was listed here, and is not any more. Whoever has it in a calendar of ours sees it
        cancelled.
      </p>
    </DeadEnd>
  </>
)
