import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EpisodeEntry } from "@/components/episodes/episode-entry"
import { pageMetadata } from "@/components/site/page-metadata"
import { PageHeading } from "@/components/ui/page-heading"
import type { EpisodeSummary } from "@/domain/episodes/episode"
import { airedEpisodes, comingEpisodes } from "@/domain/episodes/queries"
import { currentSettings } from "@/domain/settings/queries"
import { localTimeOf } from "@/lib/zone"

export async function generateMetadata(): Promise<Metadata> {
  const { show, group } = await currentSettings()
  const description =
    show.about || `The show of ${group.name}: who was on it and everything that was mentioned.`
  const title = show.name === "the show" ? "The show" : show.name
  return pageMetadata({ title, description, path: "/show", groupName: group.name })
}

function Episodes({ title, episodes }: { title: string; episodes: EpisodeSummary[] }) {
  if (episodes.length === 0) return null
  return (
    <section
      aria-label={title}
      className="grid gap-x-12 gap-y-4 border-t-4 border-ink pt-4 pb-14 lg:grid-cols-[3fr_9fr]"
    >
      <h2 className="display text-3xl font-black uppercase">{title}</h2>
      <ul>
        {episodes.map((episode) => (
          <li key={episode.number} className="border-line py-5 not-first:border-t first:pt-0">
            <EpisodeEntry episode={episode} airsLocal={localTimeOf(episode.airsAt, episode.zone)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export default async function ShowPage() {
  const { show } = await currentSettings()
  if (!show.isOn) notFound()
  const [coming, aired] = await Promise.all([comingEpisodes(4), airedEpisodes(50)])
  const newest = aired[0] ?? coming[0]
  return (
    <div className="sheet-width">
      <PageHeading title={show.name} lead={show.about}>
        {show.reach && <p className="mt-2 text-muted">Heard by {show.reach}.</p>}
        {newest && (
          <p className="mt-2">
            The number you heard is the address: <b>/{newest.number}</b> shows everything that was mentioned
            in that episode.
          </p>
        )}
      </PageHeading>
      <Episodes title="Coming" episodes={coming} />
      <Episodes title="Aired" episodes={aired} />
      {coming.length + aired.length === 0 && (
        <p className="display text-3xl">The first episode is being made.</p>
      )}
      <p className="border-t-4 border-ink pt-4">
        Guests come from among those who pitch us something. <a href="/how-we-choose">How we choose</a>
      </p>
    </div>
  )
}
