import type { QueuedPitch } from "@/domain/pitches/queries"
import { ReviewRow } from "./review-row"

const groups = [
  { key: "promise-broken", title: "Promised and late", tone: "danger" },
  { key: "bounced", title: "Our mail came back", tone: "danger" },
  { key: "not-live", title: "We said yes, and it is not live", tone: "danger" },
  { key: "our-turn", title: "Our turn", tone: "plain" },
  { key: "silent", title: "Their time is up", tone: "plain" },
  { key: "preparing", title: "Yes said, to be published", tone: "quiet" },
  { key: "waiting-for-them", title: "Their turn", tone: "quiet" },
] as const

const groupOf = (row: QueuedPitch) =>
  row.why === "waiting-for-them" && row.outcome === "approved" ? "preparing" : row.why

/** What needs an editor, in the order of need. Two groups at the end ask for nothing. */
export function ReviewQueue({ rows, time }: { rows: QueuedPitch[]; time: (at: Date) => string }) {
  return groups.map(({ key, title, tone }) => {
    const own = rows.filter((row) => groupOf(row) === key)
    if (own.length === 0) return null
    return (
      <section key={key} aria-labelledby={`group-${key}`} className="mt-7 first:mt-0">
        <h2
          id={`group-${key}`}
          className={`caps flex items-baseline gap-2 border-b-2 border-ink pb-1 text-base ${tone === "danger" ? "text-danger" : ""}`}
        >
          {title} <span className="text-muted">{own.length}</span>
        </h2>
        <ul>
          {own.map((row) => (
            <ReviewRow key={row.id} row={row} time={time} isLoud={tone === "danger"} />
          ))}
        </ul>
      </section>
    )
  })
}
