"use client"

import { useActionState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import type { FormState } from "@/lib/form"

type Props = { action: (state: FormState, form: FormData) => Promise<FormState> }

export function ResendForm({ action }: Props) {
  const [state, send] = useActionState<FormState, FormData>(action, { ok: true }, "/pitch/resend")
  const error =
    state.reason === "too-many" ? "That was often. Please try again in an hour." : state.errors?.email
  return (
    <form action={send} noValidate className="grid justify-items-start gap-5">
      <div className="w-full max-w-md">
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label="Your e-mail"
          error={error}
          defaultValue={state.typed?.email ?? ""}
        />
      </div>
      <Button>Send my link again</Button>
    </form>
  )
}
