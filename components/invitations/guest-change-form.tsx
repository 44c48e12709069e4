"use client"

import type { FormAction } from "@/components/dashboard/form-action"
import { RadioCards } from "@/components/ui/radio-cards"
import { GuestForm } from "./guest-form"
import { ownTimeText, useReaderZone } from "./reader-zone"
import type { SeatChoice } from "./seat-choice"

type Props = { action: FormAction; seats: readonly SeatChoice[] }

/** Another time: theirs stays theirs until the new one is. */
export function GuestChangeForm({ action, seats }: Props) {
  const readerZone = useReaderZone()
  return (
    <GuestForm
      action={action}
      button="Take this time"
      fold={{ summary: "Take another time", id: "change" }}
      says={{
        "seat-gone": "That time has just gone to somebody else. You still have yours; others are below.",
        "not-booked": "Your seat has changed meanwhile. Load the page again to see how it stands.",
      }}
    >
      {({ errors, state }) => {
        const fresh = (state.about as { free?: SeatChoice[] } | undefined)?.free ?? seats
        return fresh.length === 0 ? (
          <p>No other time is free just now. Reply to our mail, and we look for one.</p>
        ) : (
          <RadioCards
            name="seatId"
            legend="Free times"
            hint="You keep the one you have until the new one is yours."
            options={fresh.map((seat) => ({
              value: seat.id,
              label: seat.text,
              hint: (seat.own ?? ownTimeText(seat.at, seat.local, readerZone)) || undefined,
            }))}
            error={errors.seatId}
          />
        )
      }}
    </GuestForm>
  )
}
