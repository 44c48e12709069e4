"use client"

import { type ReactNode, useActionState, useEffect } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { Button } from "@/components/ui/button"
import type { ButtonLook } from "@/components/ui/button-look"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Fold } from "@/components/ui/fold"
import { Refusal } from "@/components/ui/refusal"
import type { FormState } from "@/lib/form"

type GuestFields = { typed: Record<string, string>; errors: Record<string, string>; state: FormState }

type Props = {
  action: FormAction
  button: string
  look?: ButtonLook
  /** A sentence for each reason with which the verb may refuse. */
  says?: Record<string, string>
  /** Folded until it is wanted, or was refused. */
  fold?: { summary: string; hint?: string | undefined; id: string }
  children: (fields: GuestFields) => ReactNode
}

/** One of the small forms of the guest's page. Works without script; a refusal keeps what was typed. */
export function GuestForm({ action, button, look = "ink", says = {}, fold, children }: Props) {
  const [state, send, isSending] = useActionState<FormState, FormData>(action, untouched)
  useEffect(() => {
    if (!state.ok) document.getElementById("errors")?.focus()
  }, [state])
  const isRefused = !state.ok && state.reason !== "invalid"
  const form = (
    <form action={send} noValidate className="grid max-w-2xl gap-4">
      <ErrorSummary errors={state.errors ?? {}} />
      {isRefused && (
        <Refusal title="That was not possible">
          {says[state.reason] ?? "Something has changed meanwhile. Load the page again, please."}
        </Refusal>
      )}
      {children({ typed: state.typed ?? {}, errors: state.errors ?? {}, state })}
      <div>
        <Button look={look} disabled={isSending}>
          {isSending ? "Sending …" : button}
        </Button>
      </div>
    </form>
  )
  return fold ? (
    <Fold {...fold} isOpen={!state.ok}>
      {form}
    </Fold>
  ) : (
    form
  )
}
