import { dateText } from "@/domain/events/event"
import type { Found, Hit } from "@/domain/events/search-events"
import { EventTime } from "./event-when"
import { MarkedText } from "./marked-text"
import { offWords } from "./off-label"
import { PlaceLine } from "./place-line"

type Props = { q: string; found: Found; thisYear: string }

/** What a search found: what comes, then what was, the best match first. */
export function SearchHits({ q, found: { coming, past, isMore, meant }, thisYear }: Props) {
  return (
    <div className="border-t-4 border-ink pt-5">
      {meant && (
        <p className="mb-6 text-lg" role="status">
          Nothing says “<bdi>{q}</bdi>”. This is for “<bdi className="font-semibold">{meant}</bdi>”.
        </p>
      )}
      {coming.length > 0 ? (
        <Hits title="Coming" hits={coming} thisYear={thisYear} />
      ) : (
        <p className="display text-2xl">Nothing that is coming says that. This was:</p>
      )}
      {past.length > 0 && <Hits title="What was" hits={past} thisYear={thisYear} isPast />}
      {isMore && <p className="mt-8">There is more. Another word would narrow it down.</p>}
    </div>
  )
}

type HitsProps = { title: string; hits: Hit[]; thisYear: string; isPast?: boolean }

const Hits = ({ title, hits, thisYear, isPast = false }: HitsProps) => (
  <section aria-label={title} className="mt-8 first:mt-0">
    <h2 className="display mb-3 text-2xl font-black uppercase">{title}</h2>
    <ol className="border-t border-line">
      {hits.map(({ event, title, value, excerpt }) => (
        <li
          key={event.slug}
          className="grid gap-x-10 gap-y-1 border-b border-line py-4 md:grid-cols-[9.5rem_1fr]"
        >
          <time
            dateTime={event.startsLocal.slice(0, 10)}
            className={`caps text-lg ${isPast ? "text-muted" : ""}`}
          >
            {dateText(event.startsLocal, thisYear)}
          </time>
          <div className="min-w-0">
            <h3 className={isPast ? "text-lg font-semibold" : "display text-xl"} dir="auto">
              <a href={`/events/${event.slug}`} className="quiet">
                <MarkedText pieces={title} />
              </a>
            </h3>
            <p className="mt-1 text-sm text-muted">
              {event.state !== "published" && (
                <strong className="text-danger">{offWords[event.state]} </strong>
              )}
              {!isPast && (
                <>
                  <EventTime event={event} /> ·{" "}
                </>
              )}
              <PlaceLine event={event} />
              {event.moreDates && event.series && (
                <>
                  {" "}
                  · <a href={`/series/${event.series.slug}`}>{event.moreDates} more dates</a>
                </>
              )}
            </p>
            <p className="measure mt-1.5" dir="auto">
              <MarkedText pieces={value} />
            </p>
            {excerpt && (
              <p className="measure mt-1 text-muted" dir="auto">
                … <MarkedText pieces={excerpt} /> …
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  </section>
)
