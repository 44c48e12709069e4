"use client"

import { ownTimeText, useReaderZone } from "./reader-zone"
import type { SeatChoice } from "./seat-choice"

/** A recording by the group's clocks, its zone named, and by the guest's where those differ. */
export function GuestTime({ text, local, at, own }: Omit<SeatChoice, "id">) {
  const readerZone = useReaderZone()
  const theirs = own ?? ownTimeText(at, local, readerZone)
  return (
    <time dateTime={at}>
      <span className="display block text-3xl">{text}</span>
      {theirs && <span className="block text-muted">{theirs}</span>}
    </time>
  )
}
