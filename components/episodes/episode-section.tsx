import type { EpisodeSummary, ShowWords } from "@/domain/episodes/episode"
import { localTimeOf } from "@/lib/zone"
import { EpisodeEntry } from "./episode-entry"

type Props = { title: string; episodes: EpisodeSummary[]; words: ShowWords; thisYear: string }

/** Episodes under one heading. */
export function EpisodeSection({ title, episodes, words, thisYear }: Props) {
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
            <EpisodeEntry
              episode={episode}
              airsLocal={localTimeOf(episode.airsAt, episode.zone)}
              words={words}
              thisYear={thisYear}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
