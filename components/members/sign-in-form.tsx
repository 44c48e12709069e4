"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"

export function SignInForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, untouched, "/sign-in")
  const error = state.ok
    ? undefined
    : state.reason === "too-many"
      ? "That was a lot of links. Please wait a quarter of an hour."
      : state.errors.email
  return (
    <form action={send} noValidate className="grid justify-items-start gap-5">
      <div className="w-full max-w-md">
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          label="Your address"
          why="We mail you a link. There is no password."
          error={error}
          defaultValue={state.typed?.email ?? ""}
          required
        />
      </div>
      <Button>Mail me a link</Button>
    </form>
  )
}
