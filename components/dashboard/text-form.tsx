"use client"

import { useActionState } from "react"
import { TextareaField } from "@/components/ui/textarea-field"

import { type FormAction, untouched } from "./form-action"
import { type Hidden, HiddenFields } from "./hidden-fields"
import { SmallButton } from "./small-button"

type Props = {
  action: FormAction
  hidden: Hidden
  name: string
  label: string
  hint?: string
  submit: string
  says?: Record<string, string>
  /** Several such forms stand on one page. */
  id?: string
}

/** One text and one button; a refusal keeps the text. */
export function TextForm({ action, hidden, name, label, hint, submit, says = {}, id }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  const error = state.ok ? undefined : (state.errors[name] ?? says[state.reason] ?? "That did not work.")
  return (
    <form action={send} aria-busy={isPending} className="grid justify-items-start gap-2">
      <HiddenFields values={hidden} />
      <div className="w-full">
        <TextareaField
          id={id ?? name}
          name={name}
          label={label}
          hint={hint}
          error={error}
          rows={3}
          defaultValue={state.typed?.[name] ?? ""}
        />
      </div>
      <SmallButton disabled={isPending}>{submit}</SmallButton>
    </form>
  )
}
