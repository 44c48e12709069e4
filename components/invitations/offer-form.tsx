"use client"

import { useActionState } from "react"
import { type FormAction, untouched } from "@/components/dashboard/form-action"
import { HiddenFields } from "@/components/dashboard/hidden-fields"
import { SmallButton } from "@/components/dashboard/small-button"
import { TextareaField } from "@/components/ui/textarea-field"
import { invitationRefusals } from "./invitation-refusals"
import { SeatTicks } from "./seat-ticks"

type Props = {
  action: FormAction
  on: { invitationId: string; version: number }
  seats: { value: string; label: string }[]
  name: string
}

/** Our answer: other times, by a mail that is held like a decision's. */
export function OfferForm({ action, on, seats, name }: Props) {
  const [state, send, isPending] = useActionState(action, untouched)
  return (
    <form action={send} noValidate aria-busy={isPending} className="grid gap-4">
      <HiddenFields values={on} />
      <SeatTicks
        seats={seats}
        ticked={(state.typed?.seatIds ?? "").split("\n")}
        error={state.errors?.seatIds}
      />
      <TextareaField
        name="sentence"
        label="A sentence of your own"
        isOptional
        rows={2}
        defaultValue={state.typed?.sentence ?? ""}
        error={state.errors?.sentence}
      />
      {!state.ok && state.reason !== "invalid" && (
        <p role="alert" className="text-sm font-semibold text-danger">
          {invitationRefusals[state.reason] ?? "That did not work. Reload and look again."}
        </p>
      )}
      <div>
        <SmallButton tone="ink" className="min-h-11" disabled={isPending}>
          Send to {name}
        </SmallButton>
      </div>
    </form>
  )
}
