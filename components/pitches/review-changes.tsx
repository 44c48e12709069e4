import { Fold } from "@/components/ui/fold"
import type { Change, ChangedField } from "@/domain/pitches/compare-revisions"

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`)

type Props = { changes: Change[]; moment: (at: Date) => string }

/** What the pitcher changed after sending it in, the newest first: the old struck, the new marked. */
export function ReviewChanges({ changes, moment }: Props) {
  const [latest] = changes
  if (!latest) return null
  return (
    <Fold
      summary={`Changed ${times(changes.length)}`}
      hint={`last on ${moment(latest.at)}`}
      isOpen
      id="changes"
    >
      <ol className="grid gap-5">
        {changes.map(({ number, at, fields }) => (
          <li key={number}>
            <p className="text-sm text-muted">{moment(at)}</p>
            <dl className="mt-1 grid gap-2">
              {fields.map((field) => (
                <div key={field.label} className="border-l-4 border-accent pl-3">
                  <dt className="text-sm text-muted">{field.label}</dt>
                  <dd className="break-words whitespace-pre-line" dir="auto">
                    <Compared field={field} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Fold>
  )
}

function Compared({ field: { start, was, is, end } }: { field: ChangedField }) {
  return (
    <>
      {start}
      {was && <del className="text-muted decoration-2">{was}</del>}
      {was && is && " "}
      {is && <ins className="bg-note font-semibold no-underline">{is}</ins>}
      {end}
    </>
  )
}
