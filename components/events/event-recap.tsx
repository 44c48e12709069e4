import { Markdown } from "@/components/ui/markdown"
import { episodeTitle, type ShowWords } from "@/domain/episodes/episode"
import type { EventPage } from "@/domain/events/event"

type Props = { event: Pick<EventPage, "recap" | "coveredBy">; words: ShowWords }

/** What came of it, and the episode that told of it: over the announcement, which is history by then. */
export function EventRecap({ event, words }: Props) {
  const { recap, coveredBy } = event
  if (!recap && !coveredBy) return null
  return (
    <section aria-labelledby="recap" className="border-t-4 border-ink pt-4">
      <h2 id="recap" className="display text-3xl font-black uppercase">
        How it was
      </h2>
      {recap && <Markdown text={recap} className="measure mt-4" />}
      {coveredBy && (
        <p className="mt-5">
          <a
            href={`/show/${coveredBy.number}`}
            className="group/episode on-stage inline-flex items-center gap-4 px-4 py-3 no-underline"
          >
            <span className="display text-3xl leading-none font-black text-stage-accent">
              {coveredBy.number}
            </span>
            <span>
              <span className="block text-sm text-stage-muted">Hear it on the show</span>
              <span className="font-semibold group-hover/episode:underline" dir="auto">
                {episodeTitle(coveredBy, words)}
              </span>
            </span>
          </a>
        </p>
      )}
    </section>
  )
}
