import { titleSize } from "@/components/events/title-size"
import {
  capital,
  type EpisodePage,
  episodeTitle,
  lengthText,
  type ShowWords,
} from "@/domain/episodes/episode"
import { dateText, timeOf, zoneName } from "@/domain/events/event"
import { withGuests } from "./episode-entry"

type Props = { episode: EpisodePage; airsLocal: string; showName: string; words: ShowWords }

/** The episode's number as large as an event's day. */
export function EpisodeHeader({ episode, airsLocal, showName, words }: Props) {
  const title = episodeTitle(episode, words)
  const guests = withGuests(episode)
  const length = lengthText(episode.durationSeconds)
  const verb = episode.isAired ? words.aired : words.airs
  return (
    <div className="on-stage">
      <header className="sheet-width grid gap-x-12 gap-y-6 pt-9 pb-10 md:grid-cols-[auto_1fr] md:items-end md:pt-14">
        <p
          aria-hidden="true"
          className={`display font-black text-stage-accent ${
            episode.isExtra
              ? "text-[clamp(4rem,3rem+6vw,8rem)] leading-[0.8] uppercase"
              : "text-[clamp(7rem,4rem+15vw,16rem)] leading-[0.74] tracking-[-0.03em]"
          }`}
        >
          {episode.isExtra ? "Extra" : episode.number}
        </p>
        <div className="min-w-0">
          <p className="caps text-lg">
            <a href="/show" className="quiet">
              {showName}
            </a>
            <span className="sr-only">
              , {episode.isExtra ? "an extra" : `${words.one} ${episode.number}`}
            </span>
          </p>
          <h1 className={`display mt-1 ${titleSize(title)}`} dir="auto">
            {title}
          </h1>
          <p className="mt-4 text-lg leading-snug font-semibold">
            {guests && (
              <>
                <bdi>{guests}</bdi>
                <br />
              </>
            )}
            <time dateTime={episode.airsAt.toISOString()}>
              {verb && `${capital(verb)} `}
              {dateText(airsLocal, "any")}, {timeOf(airsLocal)} ({zoneName(episode.zone)})
            </time>
            {length && ` / ${length}`}
          </p>
        </div>
      </header>
    </div>
  )
}
