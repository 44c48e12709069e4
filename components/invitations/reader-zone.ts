"use client"

import { useSyncExternalStore } from "react"

const never = () => () => undefined

/** The reader's own time zone; null on the server and without script, where nobody can know it. */
export const useReaderZone = () =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone as string | null,
    () => null,
  )

/** `Fri 11 Dec, 1 am in Berlin, where you are`; empty when the clocks there show the same as `local`. */
export function ownTimeText(at: string, local: string, readerZone: string | null): string {
  if (!readerZone) return ""
  const written = (options: Intl.DateTimeFormatOptions) => {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone: readerZone, ...options }).formatToParts(
      new Date(at),
    )
    return (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ""
  }
  const digits = written({
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  const same = `${digits("year")}-${digits("month")}-${digits("day")}T${digits("hour")}:${digits("minute")}`
  if (same === local) return ""
  const words = written({ weekday: "short", month: "short", day: "numeric", hour: "numeric", hour12: true })
  const minute = digits("minute") === "00" ? "" : `:${digits("minute")}`
  const clock = `${words("hour")}${minute} ${words("dayPeriod").toLowerCase()}`
  const place = (readerZone.split("/").pop() ?? readerZone).replace(/_/g, " ")
  return `${words("weekday")} ${words("day")} ${words("month")}, ${clock} in ${place}, where you are`
}
