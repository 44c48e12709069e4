"use client"

import { useActionState, useEffect } from "react"
import { Button } from "@/components/ui/button"
import { ErrorSummary } from "@/components/ui/error-summary"
import { RadioCards } from "@/components/ui/radio-cards"
import { Refusal } from "@/components/ui/refusal"
import { TextareaField } from "@/components/ui/textarea-field"
import type { FormState } from "@/lib/form"
import { freeText } from "./free-text"
import { ownTimeText, useReaderZone } from "./reader-zone"
import type { SeatChoice } from "./seat-choice"

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  seats: readonly SeatChoice[]
  /** Who called it off may come back; there is nothing to say no to. */
  isRebooking?: boolean
}

const later = ["3 months", "6 months", "a year"].map((value) => ({ value, label: value }))

/** Yes with a time, yes another time, no thanks: one choice, none made beforehand. Works without script. */
export function GuestReplyForm({ action, seats, isRebooking = false }: Props) {
  const [state, send, isSending] = useActionState<FormState, FormData>(action, { ok: true })
  const readerZone = useReaderZone()
  useEffect(() => {
    if (!state.ok) document.getElementById("errors")?.focus()
  }, [state])
  const typed = state.typed ?? {}
  const errors = state.errors ?? {}
  const shown = freshSeats(state) ?? seats
  const options = [
    ...shown.map((seat) => ({
      value: `yes:${seat.id}`,
      label: `Yes, ${seat.text}`,
      hint: (seat.own ?? ownTimeText(seat.at, seat.local, readerZone)) || undefined,
    })),
    { value: "another-time", label: "Yes, another time" },
    ...(isRebooking ? [] : [{ value: "no", label: "No thanks" }]),
  ]
  return (
    <form action={send} noValidate className="group/reply grid max-w-2xl gap-6">
      <ErrorSummary errors={errors} />
      <Refused state={state} seats={shown} />
      <RadioCards
        name="choice"
        legend="Your answer"
        options={options}
        defaultValue={typed.choice}
        error={errors.choice}
      />
      <div className={`${unfolds} group-has-[[value=another-time]:checked]/reply:block`}>
        <TextareaField
          name="words"
          label="When would it suit you?"
          hint="“Any Thursday in January.” “Mornings only, from Lisbon.”"
          defaultValue={typed.words ?? ""}
          error={errors.words}
          className="min-h-24"
        />
      </div>
      <div className={`${unfolds} group-has-[[value=no]:checked]/reply:block`}>
        <RadioCards
          name="askAgainIn"
          legend="May we ask again in …"
          hint="Only if you like. Without a choice we do not."
          options={later}
          defaultValue={typed.askAgainIn}
          error={errors.askAgainIn}
          inRow
        />
      </div>
      <div>
        <Button look="accent" disabled={isSending}>
          {isSending ? "Sending …" : "Send my answer"}
        </Button>
      </div>
    </form>
  )
}

// Opens under its choice by style alone, and stands open in a browser that knows no :has().
const unfolds = "hidden not-supports-[selector(:has(a))]:block"

function Refused({ state, seats }: { state: FormState; seats: readonly SeatChoice[] }) {
  if (state.ok || state.reason === "invalid") return null
  const isGone = state.reason === "seat-gone"
  return (
    <Refusal
      title={isGone ? "That seat has just gone on" : "This invitation was answered or closed in the meantime"}
    >
      {isGone ? freeText(seats) : "Load the page again to see how it stands. What you wrote is still below."}
    </Refusal>
  )
}

/** With script the page around the form is not made anew, so the refusal brings what is free now. */
function freshSeats(state: FormState): readonly SeatChoice[] | null {
  if (state.ok || state.reason !== "seat-gone") return null
  return (state.about as { free: SeatChoice[] } | undefined)?.free ?? null
}
