"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import { snoozes } from "@/domain/pitches/pitch"
import { meanwhileIn } from "./review-refusal"

const says: Record<string, string> = {
  ...meanwhileIn,
  "not-later": "That day has begun already. Choose a later one.",
  "too-far": "A year is the most.",
}

/** Not now: out of the queue until a day, or until they write. */
export function ReviewSnooze({ on, action }: { on: Hidden; action: FormAction }) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? {}
  const error =
    state.ok || state.errors.date ? undefined : (state.errors.until ?? says[state.reason] ?? "Look again.")
  return (
    <form action={send} aria-busy={isPending} className="grid content-start justify-items-start gap-2">
      <HiddenFields values={on} />
      <fieldset key={JSON.stringify(typed)} className="grid min-w-0 gap-1">
        <legend className="font-semibold">Later</legend>
        <p className="text-muted">
          Out of the queue until that day, or until they write. Our promise holds: once it is late, it shows.
        </p>
        {error && (
          <p role="alert" className="font-semibold text-danger">
            {error}
          </p>
        )}
        {Object.entries(snoozes).map(([value, label]) => (
          <label key={value} className="flex min-h-9 items-center gap-2.5 has-checked:font-semibold">
            <input
              type="radio"
              name="until"
              value={value}
              defaultChecked={typed.until === value}
              required
              className="size-5 shrink-0 accent-ink"
            />
            {label}
          </label>
        ))}
        <TextField
          type="date"
          name="date"
          id="snooze-date"
          label="The day, if you chose one"
          defaultValue={typed.date ?? ""}
          error={state.errors?.date}
        />
      </fieldset>
      <SmallButton disabled={isPending}>Let it sleep</SmallButton>
    </form>
  )
}
