import type { EpisodeSummary } from "@/domain/episodes/episode"
import { dateText } from "@/domain/events/event"

export const episodeTitle = (episode: Pick<EpisodeSummary, "number" | "title">) =>
  episode.title || `Episode ${episode.number}`

export const withGuests = (guests: string[]) =>
  guests.length > 0 ? `With ${new Intl.ListFormat("en").format(guests)}` : "Guest to be announced"

type Props = { episode: EpisodeSummary; airsLocal: string; onStage?: boolean }

/** One episode in a list: its number is the picture. */
export function EpisodeEntry({ episode, airsLocal, onStage = false }: Props) {
  const quietInk = onStage ? "text-stage-muted" : "text-muted"
  return (
    <article className="grid grid-cols-[4.75rem_1fr] gap-x-5 md:grid-cols-[9.5rem_1fr] md:gap-x-10">
      <p aria-hidden="true" className={`display text-4xl font-black ${episode.isAired ? "" : quietInk}`}>
        {episode.number}
      </p>
      <div className="min-w-0">
        <h3 className="display text-2xl" dir="auto">
          <a href={`/show/${episode.number}`} className="quiet">
            <span className="sr-only">Episode {episode.number}: </span>
            {episodeTitle(episode)}
          </a>
        </h3>
        <p className={`mt-1 ${quietInk}`}>
          <bdi>{withGuests(episode.guests)}</bdi>
          <span aria-hidden="true"> / </span>
          <time dateTime={episode.airsAt.toISOString()} className="whitespace-nowrap">
            {episode.isAired ? "" : "airs "}
            {dateText(airsLocal)}
          </time>
        </p>
      </div>
    </article>
  )
}
