"use client"

import { type ReactNode, useActionState } from "react"

import { type FormAction, untouched } from "./form-action"
import { type Hidden, HiddenFields } from "./hidden-fields"

type Props = {
  action: FormAction
  hidden?: Hidden
  /** A sentence for each reason with which the verb may refuse. */
  says?: Record<string, string>
  className?: string
  children: ReactNode
}

/** A form of buttons and boxes alone: nothing typed in it could be lost. What was refused is said below it. */
export function ActionForm({ action, hidden = {}, says = {}, className, children }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  return (
    <form action={send} className={className} aria-busy={isPending}>
      <HiddenFields values={hidden} />
      {children}
      {!state.ok && (
        <p role="alert" className="text-sm font-semibold text-danger">
          {says[state.reason] ??
            Object.values(state.errors)[0] ??
            "That did not work. Reload and look again."}
        </p>
      )}
    </form>
  )
}
