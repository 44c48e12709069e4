import { titleSize } from "@/components/events/title-size"
import type { EpisodePage } from "@/domain/episodes/episode"
import { dateText, timeOf, zoneName } from "@/domain/events/event"
import { episodeTitle, withGuests } from "./episode-entry"

type Props = { episode: EpisodePage; airsLocal: string; showName: string }

/** The episode's number as large as an event's day. */
export function EpisodeHeader({ episode, airsLocal, showName }: Props) {
  return (
    <div className="on-stage">
      <header className="sheet-width grid gap-x-12 gap-y-6 pt-9 pb-10 md:grid-cols-[auto_1fr] md:items-end md:pt-14">
        <p
          aria-hidden="true"
          className="display text-[clamp(7rem,4rem+15vw,16rem)] leading-[0.74] font-black tracking-[-0.03em] text-stage-accent"
        >
          {episode.number}
        </p>
        <div className="min-w-0">
          <p className="caps text-lg">
            <a href="/show" className="quiet">
              {showName}
            </a>
            <span className="sr-only">, episode {episode.number}</span>
          </p>
          <h1 className={`display mt-1 ${titleSize(episodeTitle(episode))}`} dir="auto">
            {episodeTitle(episode)}
          </h1>
          <p className="mt-4 text-lg leading-snug font-semibold">
            <bdi>{withGuests(episode.guests)}</bdi>
            <br />
            <time dateTime={episode.airsAt.toISOString()}>
              {episode.isAired ? "Aired " : "Airs "}
              {dateText(airsLocal)}, {timeOf(airsLocal)} ({zoneName(episode.zone)})
            </time>
          </p>
        </div>
      </header>
    </div>
  )
}
