import type { PitchRow } from "@/domain/pitches/describe-pitches"
import { ReviewRow } from "./review-row"

type Props = { rows: PitchRow[]; isMore: boolean; isFirst: boolean; time: (at: Date) => string }

/** What was looked for, newest first. */
export function ReviewFound({ rows, isMore, isFirst, time }: Props) {
  const count = rows.length
  const title =
    count === 0
      ? "Nothing found"
      : isMore || !isFirst
        ? `${isFirst ? "The newest" : "The next"} ${count} found`
        : `${count} found`
  return (
    <section aria-labelledby="found">
      <h1 id="found" className="display pt-4 pb-3 text-3xl">
        {title}
      </h1>
      {count === 0 && (
        <p className="measure text-muted">
          Every word has to be in it, or begin one: in a name, a text, an address or a link. What we have
          forgotten, as promised, is not found any more.
        </p>
      )}
      {count > 0 && (
        <ul className="border-t-2 border-ink">
          {rows.map((row) => (
            <ReviewRow key={row.id} row={row} time={time} />
          ))}
        </ul>
      )}
    </section>
  )
}
