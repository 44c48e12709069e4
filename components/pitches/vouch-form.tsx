"use client"

import { useActionState } from "react"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { RadioCards } from "@/components/ui/radio-cards"
import { Refusal } from "@/components/ui/refusal"
import { TextField } from "@/components/ui/text-field"
import type { FormState } from "@/lib/form"

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** What they wrote before. The choice is never made for them, the second time neither. */
  words: string
}

const options = [
  { value: "yes", label: "Yes, I know them" },
  { value: "no", label: "No, I don't" },
]

/** Yes or no, and a line if they like. Works without script. */
export function VouchForm({ action, words }: Props) {
  const [state, send] = useActionState<FormState, FormData>(action, { ok: true })
  const errors = state.errors ?? {}
  const isRefused = !state.ok && state.reason !== "invalid"
  return (
    <form action={send} noValidate className="grid gap-6">
      <ErrorSummary errors={errors} />
      {isRefused && (
        <Refusal title="That came too late">
          It was closed in the meantime, and nobody needs an answer now. Thank you all the same.
        </Refusal>
      )}
      <RadioCards
        name="answer"
        legend="Your answer"
        options={options}
        defaultValue={state.typed?.answer}
        error={errors.answer}
        inRow
      />
      <TextField
        name="words"
        label="A line for our editors"
        hint="“Met at the repair café, reliable.” Whoever you write about can take a copy, without your name."
        isOptional
        defaultValue={state.typed?.words ?? words}
        error={errors.words}
      />
      <div>
        <Button look="accent">Send my answer</Button>
      </div>
    </form>
  )
}
