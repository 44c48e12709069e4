import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { AsleepPitch } from "@/domain/pitches/list-asleep"

type Props = { pitches: AsleepPitch[]; day: (at: Date) => string; wake: FormAction }

/** What waits out of sight, folded, with the day on which it is back. */
export function ReviewAsleep({ pitches, day, wake }: Props) {
  if (pitches.length === 0) return null
  return (
    <details className="mt-3 text-sm text-muted">
      <summary className="inline-flex min-h-9 items-center">
        <span className="underline decoration-1 underline-offset-4">{pitches.length} asleep</span>
      </summary>
      <ul className="grid gap-1 py-1">
        {pitches.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0">
              <a href={`/dashboard/pitches/${one.id}`} dir="auto" className="text-ink">
                {one.title}
              </a>{" "}
              · <bdi>{one.who}</bdi> · wakes {day(one.wakesAt)}
            </span>
            <ActionForm
              action={wake}
              hidden={{ pitchId: one.id }}
              says={{ "not-asleep": "It is awake already." }}
            >
              <SmallButton>Wake now</SmallButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  )
}
