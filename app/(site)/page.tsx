import type { Metadata } from "next"
import { ShowBlock } from "@/components/episodes/show-block"
import { EventBlocks } from "@/components/events/event-blocks"
import { byWeek } from "@/components/events/group-events"
import { NextEventPoster } from "@/components/events/next-event-poster"
import { JoinBlock } from "@/components/site/join-block"
import { NoDatePoster } from "@/components/site/no-date-poster"
import { pageMetadata } from "@/components/site/page-metadata"
import { WantIn } from "@/components/site/want-in"
import { showWords } from "@/domain/episodes/episode"
import { airedEpisodes, comingEpisodes } from "@/domain/episodes/queries"
import { listEvents } from "@/domain/events/list-events"
import { nextOwnEvent } from "@/domain/events/queries"
import { currentSettings, todayOfGroup } from "@/domain/settings/queries"
import { localTimeOf } from "@/lib/zone"

export async function generateMetadata(): Promise<Metadata> {
  const { group } = await currentSettings()
  const title = group.city ? `${group.name}, ${group.city}` : group.name
  const metadata = pageMetadata({
    title,
    description: group.tagline,
    path: "/",
    groupName: group.name,
    feeds: "",
  })
  return { ...metadata, title: { absolute: title } }
}

/** When is the next one, how do I join, what else is on, the show, and how to get in. */
export default async function HomePage() {
  const settings = await currentSettings()
  const { group, show } = settings
  const [own, { events, next }, today] = await Promise.all([
    nextOwnEvent(),
    listEvents({}, { limit: 8 }),
    todayOfGroup(settings),
  ])
  const episodes = show.isOn ? [...(await comingEpisodes(1)), ...(await airedEpisodes(2)).episodes] : []
  // Without a date of our own the poster says the tagline already.
  const about = group.about || (own ? group.tagline : "")
  return (
    <>
      <div className="on-poster">
        <div className="sheet-width pt-5 pb-8 md:pt-7">
          {own ? (
            <NextEventPoster event={own} />
          ) : (
            <NoDatePoster groupName={group.name} tagline={group.tagline} />
          )}
          <div className="mt-6 border-t-4 border-current pt-3">
            <JoinBlock joinText={group.joinText} joinUrl={group.joinUrl} city={group.city} />
          </div>
        </div>
      </div>
      <div className="sheet-width pt-12">
        {about && <p className="mb-10 max-w-2xl text-lg">{about}</p>}
        {events.length > 0 ? (
          <EventBlocks blocks={byWeek(events, today)} size="week" />
        ) : (
          <p className="display mb-8 text-3xl">
            Nothing is listed just now. We would rather list nothing than anything.
          </p>
        )}
        <p className="border-t-4 border-ink pt-4">
          <a href="/events" className="font-semibold">
            {next ? "Everything that is on" : "The whole list, and what was"}
          </a>
        </p>
      </div>
      {show.isOn && (
        <ShowBlock
          name={show.name}
          about={show.about}
          reach={show.reach}
          words={showWords[show.kind]}
          thisYear={today.slice(0, 4)}
          episodes={episodes.map((episode) => ({
            episode,
            airsLocal: localTimeOf(episode.airsAt, episode.zone),
          }))}
        />
      )}
      <WantIn promiseDays={settings.promiseDays} />
    </>
  )
}
