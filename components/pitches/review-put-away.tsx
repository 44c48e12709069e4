import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { PutAwayPitch } from "@/domain/pitches/list-put-away"
import { meanwhileIn } from "./review-refusal"

type Props = { pitches: PutAwayPitch[]; day: (at: Date) => string; undo: FormAction }

/** What was put away without a mail in the last 30 days, folded, each with the way back. */
export function ReviewPutAway({ pitches, day, undo }: Props) {
  if (pitches.length === 0) return null
  return (
    <details className="mt-3 text-sm text-muted">
      <summary className="inline-flex min-h-9 items-center">
        <span className="underline decoration-1 underline-offset-4">{pitches.length} put away silently</span>
      </summary>
      <ul className="grid gap-1 py-1">
        {pitches.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0">
              <a href={`/dashboard/pitches/${one.id}`} dir="auto" className="text-ink">
                {one.title}
              </a>{" "}
              · <bdi className="break-all">{one.who}</bdi> · by <bdi>{one.by}</bdi>, {day(one.at)}
            </span>
            <ActionForm
              action={undo}
              hidden={{ pitchId: one.id, moveId: one.moveId }}
              says={{
                ...meanwhileIn,
                "too-late": "Its 30 days are over.",
                "nothing-to-undo": "They took it back themselves.",
              }}
            >
              <SmallButton>Fetch back</SmallButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  )
}
