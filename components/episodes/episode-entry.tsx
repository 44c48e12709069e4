import { type EpisodeSummary, episodeTitle, type ShowWords } from "@/domain/episodes/episode"
import { dateText } from "@/domain/events/event"

/** Who is in it; empty when nobody has to be announced any more. */
export const withGuests = ({ guests, isAired }: Pick<EpisodeSummary, "guests" | "isAired">) =>
  guests.length > 0
    ? `With ${new Intl.ListFormat("en").format(guests)}`
    : isAired
      ? ""
      : "Guest to be announced"

type Props = {
  episode: EpisodeSummary
  airsLocal: string
  words: ShowWords
  /** A date of another year says so. */
  thisYear: string
  onStage?: boolean
}

/** One episode in a list: its number is the picture. */
export function EpisodeEntry({ episode, airsLocal, words, thisYear, onStage = false }: Props) {
  const quietInk = onStage ? "text-stage-muted" : "text-muted"
  const guests = withGuests(episode)
  return (
    <article className="grid grid-cols-[4.75rem_1fr] gap-x-5 md:grid-cols-[9.5rem_1fr] md:gap-x-10">
      {episode.isExtra ? (
        <p aria-hidden="true" className={`caps pt-1 text-lg ${quietInk}`}>
          Extra
        </p>
      ) : (
        <p aria-hidden="true" className={`display text-4xl font-black ${episode.isAired ? "" : quietInk}`}>
          {episode.number}
        </p>
      )}
      <div className="min-w-0">
        <h3 className="display text-2xl" dir="auto">
          <a href={`/show/${episode.number}`} className="quiet">
            {!episode.isExtra && episode.title && (
              <span className="sr-only">
                {words.one} {episode.number}:{" "}
              </span>
            )}
            {episodeTitle(episode, words)}
          </a>
        </h3>
        <p className={`mt-1 ${quietInk}`}>
          {guests && (
            <>
              <bdi>{guests}</bdi>
              <span aria-hidden="true"> / </span>
            </>
          )}
          <time dateTime={episode.airsAt.toISOString()} className="whitespace-nowrap">
            {!episode.isAired && words.airs && `${words.airs} `}
            {dateText(airsLocal, thisYear)}
          </time>
        </p>
      </div>
    </article>
  )
}
