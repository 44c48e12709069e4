"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { type Hidden, HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextField } from "@/components/ui/text-field"
import { meanwhileIn } from "./review-refusal"

type Props = {
  on: Hidden
  action: FormAction
  recipient: string
  holdMinutes: number
  originals: { value: string; label: string; hint: string }[]
}

const says: Record<string, string> = {
  ...meanwhileIn,
  "no-such-original":
    "It cannot have come after that one: it is gone, unconfirmed, put away, or this one itself.",
}

/** We have it already: which one came before, among the likely ones or by its link. */
export function ReviewDuplicate({ on, action, recipient, holdMinutes, originals }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const typed = state.typed ?? {}
  const error =
    state.ok || state.errors.link
      ? undefined
      : (state.errors.originalId ?? says[state.reason] ?? "Look again.")
  return (
    <form action={send} aria-busy={isPending} className="grid content-start justify-items-start gap-2">
      <HiddenFields values={on} />
      <fieldset key={JSON.stringify(typed)} className="grid min-w-0 gap-1">
        <legend className="font-semibold">Came twice</legend>
        <p className="text-muted">
          A kind mail says that we have it already. From then on their page reads as the first one’s does.
        </p>
        {error && (
          <p role="alert" className="font-semibold text-danger">
            {error}
          </p>
        )}
        {originals.map(({ value, label, hint }) => (
          <label key={value} className="flex min-h-9 items-start gap-2.5 py-1">
            <input
              type="radio"
              name="originalId"
              value={value}
              defaultChecked={typed.originalId === value}
              className="size-5 shrink-0 accent-ink"
            />
            <span className="min-w-0">
              <bdi className="font-medium">{label}</bdi>
              <span className="block text-muted" dir="auto">
                {hint}
              </span>
            </span>
          </label>
        ))}
        <TextField
          name="link"
          id="original-link"
          label={
            originals.length > 0 ? "Or paste the link of another" : "The link of the one that came before"
          }
          hint="As it stands in your browser when you look at it."
          defaultValue={typed.link ?? ""}
          error={state.errors?.link}
        />
      </fieldset>
      <SmallButton disabled={isPending}>Tell {recipient} that we have it</SmallButton>
      {holdMinutes > 0 && (
        <p className="text-muted">Held for {holdMinutes} minutes: until then you can undo.</p>
      )}
    </form>
  )
}
