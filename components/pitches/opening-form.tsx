"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"

const refusals: Record<string, string> = {
  "too-many": "That was often. Please try again in an hour.",
  "list-full": "So many have asked that the list is full. Please look here again in a few days.",
}

/** One address, for one mail. */
export function OpeningForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, untouched)
  const error = state.errors?.email ?? (state.reason && refusals[state.reason])
  return (
    <form action={send} noValidate className="grid justify-items-start gap-5">
      <div className="w-full max-w-md">
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          label="Your e-mail"
          why="For one mail, on the day the form opens. Then we forget it."
          error={error}
          defaultValue={state.typed?.email ?? ""}
        />
      </div>
      <Button>Tell me when it opens</Button>
    </form>
  )
}
