"use client"

import { ownTimeText, useReaderZone } from "./reader-zone"
import type { SeatChoice } from "./seat-choice"

/** A recording by the group's clocks, its zone named, and by the reader's where those differ. */
export function GuestTime({ text, local, at }: Omit<SeatChoice, "id">) {
  const own = ownTimeText(at, local, useReaderZone())
  return (
    <time dateTime={at}>
      <span className="display block text-3xl">{text}</span>
      {own && <span className="block text-muted">{own}</span>}
    </time>
  )
}
