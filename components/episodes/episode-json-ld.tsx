import type { PodcastEpisode, WithContext } from "schema-dts"
import { type EpisodePage, episodeTitle } from "@/domain/episodes/episode"

type Props = { episode: EpisodePage; baseUrl: string; showName: string; groupName: string }

function episodeSchema({ episode, baseUrl, showName, groupName }: Props): WithContext<PodcastEpisode> {
  const url = new URL(`/show/${episode.number}`, baseUrl).href
  return {
    "@context": "https://schema.org",
    "@type": "PodcastEpisode",
    "@id": url,
    url,
    name: episodeTitle(episode),
    datePublished: episode.airsAt.toISOString(),
    ...(!episode.isExtra && { episodeNumber: episode.number }),
    ...(episode.notes && { description: episode.notes.slice(0, 5000) }),
    ...(episode.durationSeconds && { duration: `PT${episode.durationSeconds}S` }),
    ...(episode.audioUrl && { associatedMedia: { "@type": "AudioObject", contentUrl: episode.audioUrl } }),
    ...(episode.guests.length > 0 && {
      actor: episode.guests.map((name) => ({ "@type": "Person" as const, name })),
    }),
    partOfSeries: {
      "@type": "PodcastSeries",
      name: showName,
      url: new URL("/show", baseUrl).href,
      publisher: { "@type": "Organization", name: groupName },
    },
  }
}

/** An episode that has aired, for search engines. React writes a script's text as it is, so nothing may begin a tag. */
export const EpisodeJsonLd = (props: Props) => (
  <script type="application/ld+json">{JSON.stringify(episodeSchema(props)).replace(/</g, "\\u003c")}</script>
)
