import { ActionForm } from "@/components/dashboard/action-form"
import type { FormAction } from "@/components/dashboard/form-action"
import { SmallButton } from "@/components/dashboard/small-button"
import type { SuspectPitch } from "@/domain/pitches/list-suspects"
import { meanwhileIn } from "./review-refusal"

type Props = {
  suspects: { rows: SuspectPitch[]; count: number; promised: number }
  day: (at: Date) => string
  actions: Record<"clear" | "putAway", FormAction>
}

/** What looks like nobody's: folded, each with the reason, and never lost without a look or its thirty days. */
export function ReviewSuspects({ suspects: { rows, count, promised }, day, actions }: Props) {
  if (count === 0) return null
  return (
    <details className="mt-3 text-sm text-muted">
      <summary className="inline-flex min-h-9 items-center">
        <span className="underline decoration-1 underline-offset-4">
          {count} set aside, look through{promised > 0 && `: ${promised} confirmed`}
        </span>
      </summary>
      <ul id="suspects" className="grid gap-3 py-1">
        {rows.map((one) => {
          const on = { pitchId: one.id, version: one.version }
          return (
            <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 basis-full md:basis-auto">
                <a href={`/dashboard/pitches/${one.id}`} dir="auto" className="text-ink">
                  {one.title}
                </a>{" "}
                · <bdi className="break-all">{one.who}</bdi> ·{" "}
                {one.promisedBy ? `confirmed, answer promised by ${one.promisedBy}` : `since ${day(one.at)}`}{" "}
                · {one.why}
              </span>
              <ActionForm action={actions.clear} hidden={on} says={meanwhileIn}>
                <SmallButton>Let through</SmallButton>
              </ActionForm>
              <ActionForm action={actions.putAway} hidden={on} says={meanwhileIn}>
                <SmallButton>Put away</SmallButton>
              </ActionForm>
            </li>
          )
        })}
      </ul>
      {count > rows.length && (
        <p>And {count - rows.length} more. What nobody confirms is gone after its time.</p>
      )}
    </details>
  )
}
