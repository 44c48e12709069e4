import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { Need, QueuedPitch } from "@/domain/pitches/list-queue"
import type { SeenBy } from "@/domain/pitches/see-openings"
import { meanwhileIn } from "./review-refusal"
import { ReviewRow } from "./review-row"
import { seenText } from "./seen-text"

const groups: readonly { key: Need; title: string; tone: "danger" | "plain" | "quiet" }[] = [
  { key: "promise-broken", title: "Promised and late", tone: "danger" },
  { key: "bounced", title: "Our mail came back", tone: "danger" },
  { key: "not-live", title: "We said yes, and it is not live", tone: "danger" },
  { key: "our-turn", title: "Our turn", tone: "plain" },
  { key: "silent", title: "Their time is up", tone: "plain" },
  { key: "preparing", title: "Yes said, to be published", tone: "quiet" },
  { key: "waiting-for-them", title: "Their turn", tone: "quiet" },
]

type Props = { rows: QueuedPitch[]; seen: SeenBy[]; time: (at: Date) => string; together: FormAction }

/**
 * What needs an editor, in the order of need. Rows can be ticked and put off together: a mail goes out for none of
 * that, and it can be undone. Decisions are made one by one.
 */
export function ReviewQueue({ rows, seen, time, together }: Props) {
  const seenBy = (id: string) => {
    const latest = seen.find((one) => one.pitchId === id)
    return latest && seenText(latest)
  }
  return (
    <ActionForm action={together} says={meanwhileIn} className="group/queue">
      {groups.map(({ key, title, tone }) => {
        const own = rows.filter((row) => row.why === key)
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
                <ReviewRow
                  key={row.id}
                  row={row}
                  time={time}
                  isLoud={tone === "danger"}
                  isPickable={row.state !== "closed"}
                  seen={seenBy(row.id)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <div
        className="sticky bottom-0 z-2 hidden flex-wrap items-center gap-x-3 gap-y-2 border-t-4 border-ink bg-sheet px-3 py-2.5
          group-has-checked/queue:flex"
      >
        <SmallButton name="move" value="sleep" data-key="s">
          Let them sleep a week
        </SmallButton>
        <SmallButton name="move" value="put-away">
          Put them away silently
        </SmallButton>
        <p className="text-sm text-muted">No mail goes out, and you can undo it.</p>
      </div>
    </ActionForm>
  )
}
