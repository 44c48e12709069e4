"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextareaField } from "@/components/ui/textarea-field"

/** A question or a note of the host's own. */
export function SheetLineForm({ number, action }: { number: number; action: FormAction }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} noValidate className="no-print mt-6 grid max-w-2xl gap-3 border-t-2 border-ink pt-4">
      <HiddenFields values={{ number }} />
      {!state.ok && state.reason !== "invalid" && (
        <p role="alert" className="font-semibold text-danger">
          {state.reason === "too-many" ? "A hundred lines are enough for one day." : "That was not added."}
        </p>
      )}
      <TextareaField
        name="words"
        label="A line of your own"
        hint="For us alone: it stands on no public page."
        rows={2}
        maxLength={2000}
        defaultValue={state.typed?.words}
        error={state.errors?.words}
        dir="auto"
      />
      <p className="flex flex-wrap gap-2">
        <SmallButton tone="ink" name="kind" value="question">
          Add as a question
        </SmallButton>
        <SmallButton name="kind" value="note">
          Add as a note
        </SmallButton>
      </p>
    </form>
  )
}
