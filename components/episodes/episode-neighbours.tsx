import { episodeTitle, type Neighbour, type ShowWords } from "@/domain/episodes/episode"

type Props = { previous: Neighbour | null; next: Neighbour | null; words: ShowWords }

const named = (one: Neighbour, words: ShowWords) =>
  one.isExtra || !one.title ? episodeTitle(one, words) : `${one.number}: ${one.title}`

/** The one before, the one after, and all of them. */
export function EpisodeNeighbours({ previous, next, words }: Props) {
  return (
    <nav
      aria-label={`Other ${words.many}`}
      className="sheet-width no-print mt-14 grid gap-x-10 gap-y-3 pt-4 sm:grid-cols-3"
    >
      {previous && (
        <p className="border-t-4 border-ink pt-3">
          <span className="caps block text-muted">Before</span>
          <a href={`/show/${previous.number}`} rel="prev" className="font-semibold" dir="auto">
            {named(previous, words)}
          </a>
        </p>
      )}
      {next && (
        <p className="border-t-4 border-ink pt-3">
          <span className="caps block text-muted">After</span>
          <a href={`/show/${next.number}`} rel="next" className="font-semibold" dir="auto">
            {named(next, words)}
          </a>
        </p>
      )}
      <p className="border-t-4 border-ink pt-3">
        <span className="caps block text-muted">The show</span>
        <a href="/show" className="font-semibold">
          All {words.many}
        </a>
      </p>
    </nav>
  )
}
