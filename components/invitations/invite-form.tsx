"use client"

import { useActionState, useEffect } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { Refusal } from "@/components/ui/refusal"
import { TextField } from "@/components/ui/text-field"
import { TextareaField } from "@/components/ui/textarea-field"
import { SeatTicks } from "./seat-ticks"

type Props = {
  action: FormAction
  before: { email: string; name: string; knownFrom: string }
  seats: { value: string; label: string }[]
  offered: readonly string[]
  /** What stands below every such mail: the group, its postal address. */
  sender: string
}

/** Would you come on? To somebody who did not write first. */
export function InviteForm({ action, before, seats, offered, sender }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  useEffect(() => {
    if (!state.ok) document.getElementById("errors")?.focus()
  }, [state])
  const errors = state.errors ?? {}
  const text = (name: string, value = "") => ({
    name,
    defaultValue: state.typed?.[name] ?? value,
    error: errors[name],
  })
  return (
    <form action={send} noValidate aria-busy={isPending} className="grid gap-5">
      <ErrorSummary errors={errors} />
      {!state.ok && state.reason !== "invalid" && <Refused reason={state.reason} about={state.about} />}
      <TextField
        {...text("email", before.email)}
        label="E-mail"
        type="email"
        autoCapitalize="none"
        autoComplete="off"
      />
      <TextField {...text("name", before.name)} label="Name" hint="As the mail says hello." dir="auto" />
      <TextField
        {...text("knownFrom", before.knownFrom)}
        label="How do we know them?"
        why="It is printed in the mail: whoever did not write first may know why we do."
        hint="“You spoke at the library in March.”"
        maxLength={200}
        dir="auto"
      />
      <TextareaField
        {...text("sentence")}
        label="One sentence of your own: why them?"
        hint="It begins the mail."
        dir="auto"
      />
      <SeatTicks
        seats={seats}
        ticked={state.typed ? (state.typed.seatIds ?? "").split("\n") : offered}
        error={errors.seatIds}
      />
      <div className="border-l-2 border-line pl-3 text-sm text-muted">
        <p>Below it stand how we know them, “Don’t write to me again”, and:</p>
        <p className="mt-1 whitespace-pre-line" dir="auto">
          {sender}
        </p>
      </div>
      <div>
        <Button look="accent" disabled={isPending}>
          {isPending ? "Sending …" : "Send the invitation"}
        </Button>
      </div>
    </form>
  )
}

function Refused({ reason, about }: { reason: string; about: unknown }) {
  const { invitationId } = (about ?? {}) as { invitationId?: string }
  return (
    <Refusal title="No mail was written">
      {reason === "never-mail" && "This address asked us never to write again."}
      {reason === "seat-gone" && "One of these seats has just gone. Load the page again for what is free."}
      {reason === "already-invited" && (
        <>
          They have <a href={`/dashboard/show/invitations/${invitationId}`}>an open invitation</a> already.
        </>
      )}
    </Refusal>
  )
}
