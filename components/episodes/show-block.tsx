import type { EpisodeSummary, ShowWords } from "@/domain/episodes/episode"
import { EpisodeEntry } from "./episode-entry"

type Listed = { episode: EpisodeSummary; airsLocal: string }
type Props = {
  name: string
  about: string
  reach: string
  words: ShowWords
  thisYear: string
  episodes: Listed[]
}

/** The show on the home page: another room, with the lights the other way round. */
export function ShowBlock({ name, about, reach, words, thisYear, episodes }: Props) {
  return (
    <section aria-labelledby="show" className="on-stage mt-16">
      <div className="sheet-width grid gap-x-12 gap-y-8 py-14 lg:grid-cols-[5fr_7fr]">
        <div>
          {name.toLowerCase() !== "the show" && <p className="caps text-lg text-stage-accent">The show</p>}
          <h2 id="show" className="display flush mt-1 text-4xl font-black uppercase" dir="auto">
            <a href="/show" className="quiet">
              {name}
            </a>
          </h2>
          {about && <p className="measure mt-5">{about}</p>}
          {reach && <p className="mt-2 text-stage-muted">Heard by {reach}.</p>}
          <p className="mt-5">
            <a href="/show">
              {episodes.length > 0
                ? `All ${words.many}, and what was mentioned in them`
                : "How to be a guest"}
            </a>
          </p>
        </div>
        <ul className="border-t-4 border-stage-ink">
          {episodes.map(({ episode, airsLocal }) => (
            <li key={episode.number} className="border-b border-stage-line py-4">
              <EpisodeEntry {...{ episode, airsLocal, words, thisYear }} onStage />
            </li>
          ))}
          {episodes.length === 0 && <li className="py-4">The first {words.one} is being made.</li>}
        </ul>
      </div>
    </section>
  )
}
