import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import { meanwhileIn } from "./review-refusal"

type Unconfirmed = { id: string; version: number; title: string; who: string; at: Date }

/** Sent in, but nobody has pressed the mailed link yet: folded, since all that can be done is to put it away. */
export function ReviewUnconfirmed({
  pitches,
  count,
  day,
  putAway,
}: {
  pitches: Unconfirmed[]
  count: number
  day: (at: Date) => string
  putAway: FormAction
}) {
  if (count === 0) return null
  return (
    <details className="mt-8 text-sm text-muted">
      <summary className="inline-flex min-h-9 items-center">
        <span className="underline decoration-1 underline-offset-4">{count} unconfirmed</span>
      </summary>
      <ul className="grid gap-1 py-1">
        {pitches.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0">
              <bdi className="text-ink">{one.title}</bdi> · <bdi className="break-all">{one.who}</bdi> · since{" "}
              {day(one.at)}
            </span>
            <ActionForm
              action={putAway}
              hidden={{ pitchId: one.id, version: one.version }}
              says={meanwhileIn}
            >
              <SmallButton>Put away</SmallButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  )
}
